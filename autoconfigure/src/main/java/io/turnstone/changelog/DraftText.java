package io.turnstone.changelog;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text of a drafted file: a head of lines for people, whose last line seals the file, and
 * the changelog itself. The seal is a digest of all other lines, by which an edit is
 * seen.
 */
final class DraftText {

	private static final String SEAL = "Turnstone amends this file as long as it is neither edited nor applied (digest %s).";

	private static final String DIGEST = "0123456789abcdef";

	private static final Pattern LINE_ENDS = Pattern.compile("\\R");

	private static final String UNPRINTABLE = "[^\\x20-\\x7e\\xa0-\\ud7ff\\ue000-\\ufffd\\x{10000}-\\x{10ffff}]";

	private final DraftSyntax syntax;

	private final String head;

	private final String body;

	private final String digest;

	private DraftText(DraftSyntax syntax, String head, String body, String digest) {
		this.syntax = syntax;
		this.head = head;
		this.body = body;
		this.digest = digest;
	}

	/**
	 * Return a new text.
	 * @param path the path of the file
	 * @param lines the lines of the head
	 * @param body the changelog
	 * @return the sealed text
	 */
	static DraftText of(String path, List<String> lines, String body) {
		DraftSyntax syntax = DraftSyntax.of(path);
		String head = syntax.start() + comments(syntax, lines);
		return new DraftText(syntax, head, body, digest(head, body));
	}

	/**
	 * Read a file.
	 * @param path the path of the file
	 * @param content the content of the file
	 * @return the text, or empty if the file has no seal, not even one that is broken
	 */
	static Optional<DraftText> read(String path, String content) {
		DraftSyntax syntax = DraftSyntax.of(path);
		Matcher matcher = sealed(syntax).matcher(content.replace("\r\n", "\n"));
		return matcher.matches()
				? Optional
					.of(new DraftText(syntax, matcher.group("head"), matcher.group("body"), matcher.group("digest")))
				: Optional.empty();
	}

	private static Pattern sealed(DraftSyntax syntax) {
		String seal = Pattern.quote(syntax.lastLine(SEAL.formatted(DIGEST)))
			.replace(DIGEST, "\\E(?<digest>[0-9a-f]{16})\\Q");
		return Pattern.compile("\\A(?<head>.*?)^" + seal + "(?<body>.*)\\z", Pattern.DOTALL | Pattern.MULTILINE);
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
		long start = this.syntax.start().lines().count();
		return this.head.lines().skip(start).findFirst().map(this.syntax::text).orElse("");
	}

	DraftText with(List<String> lines) {
		String longerHead = this.head + comments(this.syntax, lines);
		return new DraftText(this.syntax, longerHead, this.body, digest(longerHead, this.body));
	}

	@Override
	public String toString() {
		return this.head + this.syntax.lastLine(SEAL.formatted(this.digest)) + this.body;
	}

	private static String comments(DraftSyntax syntax, List<String> lines) {
		return lines.stream()
			.flatMap(LINE_ENDS::splitAsStream)
			.map((line) -> syntax.line(line.replaceAll(UNPRINTABLE, " ")))
			.collect(Collectors.joining());
	}

	private static String digest(String head, String body) {
		return Digest.of(head + body).substring(0, 16);
	}

}
