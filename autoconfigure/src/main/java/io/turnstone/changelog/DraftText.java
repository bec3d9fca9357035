package io.turnstone.changelog;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text of a drafted file: a head of comments, whose last line seals the file, and the
 * changelog itself. The seal is a digest of all other lines, by which an edit is seen.
 */
final class DraftText {

	private static final String SEAL = "# Turnstone amends this file as long as it is neither edited nor applied (digest %s).\n";

	private static final Pattern SEALED = Pattern.compile("\\A(?<head>.*?)^"
			+ SEAL.replaceAll("[().]", "\\\\$0").formatted("(?<digest>[0-9a-f]{16})") + "(?<body>.*)\\z",
			Pattern.DOTALL | Pattern.MULTILINE);

	private static final Pattern LINE_ENDS = Pattern.compile("\\R");

	private static final String UNPRINTABLE = "[^\\x20-\\x7e\\xa0-\\ud7ff\\ue000-\\ufffd\\x{10000}-\\x{10ffff}]";

	private final String head;

	private final String body;

	private final String digest;

	private DraftText(String head, String body, String digest) {
		this.head = head;
		this.body = body;
		this.digest = digest;
	}

	/**
	 * Return a new text.
	 * @param lines the lines of the head
	 * @param body the changelog
	 * @return the sealed text
	 */
	static DraftText of(List<String> lines, String body) {
		String head = comments(lines);
		return new DraftText(head, body, digest(head, body));
	}

	/**
	 * Read a file.
	 * @param content the content of the file
	 * @return the text
	 */
	static DraftText of(String content) {
		Matcher matcher = SEALED.matcher(content.replace("\r\n", "\n"));
		if (!matcher.matches()) {
			throw new IllegalArgumentException("This is not the text of a draft");
		}
		return new DraftText(matcher.group("head"), matcher.group("body"), matcher.group("digest"));
	}

	/**
	 * Tell whether a file was drafted.
	 * @param content the content of the file
	 * @return {@code true} if it has a seal, even if that is broken
	 */
	static boolean isDraft(String content) {
		return SEALED.matcher(content.replace("\r\n", "\n")).matches();
	}

	/**
	 * Tell whether the file was edited.
	 * @return {@code true} if the seal is broken
	 */
	boolean isEdited() {
		return !this.digest.equals(digest(this.head, this.body));
	}

	/**
	 * Return the first line of the head.
	 * @return what the draft is for
	 */
	String title() {
		return this.head.lines().findFirst().map((line) -> line.replaceFirst("^# ?", "")).orElse("");
	}

	DraftText with(List<String> lines) {
		String longerHead = this.head + comments(lines);
		return new DraftText(longerHead, this.body, digest(longerHead, this.body));
	}

	@Override
	public String toString() {
		return this.head + SEAL.formatted(this.digest) + this.body;
	}

	private static String comments(List<String> lines) {
		return lines.stream().flatMap(LINE_ENDS::splitAsStream).map(DraftText::comment).collect(Collectors.joining());
	}

	private static String comment(String line) {
		return ("# " + line.replaceAll(UNPRINTABLE, " ")).stripTrailing() + "\n";
	}

	private static String digest(String head, String body) {
		return Digest.of(head + body).substring(0, 16);
	}

}
