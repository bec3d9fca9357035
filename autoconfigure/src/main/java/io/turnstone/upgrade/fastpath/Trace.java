package io.turnstone.upgrade.fastpath;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import liquibase.resource.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked a source of files for while they read a changelog, and what they
 * got. Whoever asks the same again and gets the same reads the same changelog.
 */
final class Trace {

	private static final Pattern PARAMETER = Pattern.compile("\\$\\{\\s*([^}\\s]+)\\s*}");

	/**
	 * A folder of which a class of the application chooses the files.
	 */
	private static final Pattern FILTERED_FOLDER = Pattern
		.compile("includeAll(?s:.){0,400}?\\b(resourceFilter|filter)\\b");

	private final Map<String, String> answers = new TreeMap<>();

	private boolean doubtful;

	/**
	 * Write down whether files were found at a path.
	 */
	void found(String path, @Nullable List<Resource> resources) {
		add(Question.FILE.at(path), Question.FILE.answer(resources != null));
	}

	/**
	 * Write down which files were found in a folder.
	 */
	void searched(String path, boolean recursive, @Nullable List<Resource> resources) {
		Question question = recursive ? Question.TREE : Question.FOLDER;
		add(question.at(path), question.answer(resources));
	}

	/**
	 * Write down what was read.
	 */
	void read(String path, byte[] content) {
		add(Question.CONTENT.at(path), Sha256.of(content));
		String text = new String(content, StandardCharsets.UTF_8);
		this.doubtful |= FILTERED_FOLDER.matcher(text).find();
		Matcher parameter = PARAMETER.matcher(text);
		while (parameter.find()) {
			add(Question.PARAMETER.at(parameter.group(1)), Question.value(parameter.group(1)));
		}
	}

	private void add(String question, String answer) {
		String before = this.answers.put(question, answer);
		this.doubtful |= before != null && !before.equals(answer);
	}

	/**
	 * Tell whether the files kept still while they were read.
	 */
	boolean isSound() {
		return !this.doubtful && this.answers.keySet().stream().noneMatch((question) -> question.contains("\n"));
	}

	/**
	 * Ask for everything again.
	 * @param trace a trace, as text
	 * @param files where to ask
	 * @return whether all answers are as they were
	 */
	static boolean isStillTrue(String trace, ChangelogFiles files) {
		return trace.lines().allMatch((line) -> {
			int end = line.lastIndexOf(' ');
			return end != -1 && line.substring(end + 1).equals(Question.answerTo(line.substring(0, end), files));
		});
	}

	/**
	 * Return this as text: a line for each question, with the answer at its end.
	 */
	@Override
	public String toString() {
		return this.answers.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + " " + entry.getValue())
			.collect(Collectors.joining("\n"));
	}

	/**
	 * Kinds of questions.
	 */
	private enum Question {

		FILE {

			@Override
			String ask(String path, ChangelogFiles files) throws IOException {
				return answer(files.isThere(path));
			}

		},

		FOLDER {

			@Override
			String ask(String path, ChangelogFiles files) throws IOException {
				return answer(files.search(path, false));
			}

		},

		TREE {

			@Override
			String ask(String path, ChangelogFiles files) throws IOException {
				return answer(files.search(path, true));
			}

		},

		CONTENT {

			@Override
			String ask(String path, ChangelogFiles files) throws IOException {
				byte[] content = files.read(path);
				return (content != null) ? Sha256.of(content) : "";
			}

		},

		PARAMETER {

			@Override
			String ask(String name, ChangelogFiles files) {
				return value(name);
			}

		};

		abstract String ask(String about, ChangelogFiles files) throws IOException;

		String at(String path) {
			return name() + " " + path;
		}

		String answer(boolean found) {
			return found ? "found" : "none";
		}

		String answer(@Nullable List<Resource> resources) {
			return (resources != null)
					? Sha256.of(resources.stream().map(Resource::getPath).sorted().collect(Collectors.joining("\n")))
					: "0";
		}

		static String answerTo(String question, ChangelogFiles files) {
			try {
				for (Question kind : values()) {
					String prefix = kind.at("");
					if (question.startsWith(prefix)) {
						return kind.ask(question.substring(prefix.length()), files);
					}
				}
				return "";
			}
			catch (IOException ex) {
				return "";
			}
		}

		/**
		 * Return what a parameter is worth that the changelog takes from the process.
		 * Liquibase takes it whatever the case of its name.
		 */
		static String value(String name) {
			return Sha256
				.of(Stream.concat(System.getProperties().entrySet().stream(), System.getenv().entrySet().stream())
					.filter((entry) -> name.equalsIgnoreCase(String.valueOf(entry.getKey())))
					.map((entry) -> entry.getKey() + "=" + entry.getValue())
					.sorted()
					.collect(Collectors.joining("\n")));
		}

	}

}
