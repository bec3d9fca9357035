package io.turnstone.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One Markdown page of the repository.
 *
 * @param file the file, by its absolute path
 * @param text its text
 */
record Page(Path file, String text) {

	private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

	private static final Pattern BLOCK = Pattern.compile("^ *```.*?^ *```", Pattern.DOTALL | Pattern.MULTILINE);

	private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");

	private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

	/**
	 * Return every page: those for readers of the repository and those in {@code docs}.
	 * @return the pages
	 */
	static Stream<Page> all() {
		return Stream.concat(pages(REPOSITORY, 1), pages(REPOSITORY.resolve("docs"), 2));
	}

	static Page of(Path file) {
		try {
			return new Page(file.toAbsolutePath().normalize(), Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<Page> pages(Path folder, int depth) {
		try (Stream<Path> files = Files.walk(folder, depth)) {
			return files.filter((file) -> file.toString().endsWith(".md")).sorted().toList().stream().map(Page::of);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return its links into the repository.
	 * @return the links
	 */
	List<Link> links() {
		return LINK.matcher(prose())
			.results()
			.map((link) -> link.group(1))
			.filter((target) -> !target.contains("://"))
			.map(this::link)
			.toList();
	}

	private Link link(String target) {
		String[] parts = target.split("#", 2);
		Path linked = parts[0].isEmpty() ? this.file : this.file.resolveSibling(parts[0]).normalize();
		return new Link(linked, (parts.length == 2) ? parts[1] : null);
	}

	/**
	 * Return what a link to one of its headings says after the {@code #}.
	 * @return the anchors
	 */
	List<String> anchors() {
		return HEADING.matcher(prose())
			.results()
			.map((heading) -> heading.group(1)
				.toLowerCase(Locale.ROOT)
				.replaceAll("[^\\p{L}\\p{N} _-]", "")
				.replace(' ', '-'))
			.toList();
	}

	/**
	 * Return its examples in a language.
	 * @param language the word after the three backticks
	 * @return the text of each example
	 */
	List<String> examples(String language) {
		return Pattern.compile("^```" + language + "\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE)
			.matcher(this.text)
			.results()
			.map((example) -> example.group(1))
			.toList();
	}

	private String prose() {
		return BLOCK.matcher(this.text).replaceAll("");
	}

	@Override
	public String toString() {
		return REPOSITORY.relativize(this.file).toString();
	}

	/**
	 * Link to a file.
	 *
	 * @param file the file
	 * @param anchor the heading in it, if it names one
	 */
	record Link(Path file, @Nullable String anchor) {

	}

}
