package io.turnstone.changelog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class GitUserTests {

	@TempDir
	private Path directory;

	@Test
	void prefersTheRepositoryToTheUser() throws IOException {
		write("home/.config/git/config", "[user]\n\tname = Shared\n");
		assertThat(user().in(sources())).contains("Shared");

		write("home/.gitconfig", "[user]\n\tname = Mia\n");
		assertThat(user().in(sources())).contains("Mia");

		write("shop/.git/config", "[core]\n\tbare = false\n");
		assertThat(user().in(sources())).contains("Mia");

		write("shop/.git/config", "[core]\n\tbare = false\n[user]\n\temail = m@example.org\n\tname = Mia at work\n");
		assertThat(user().in(sources())).contains("Mia at work");
	}

	@Test
	void findsTheRepositoryOfAWorkingTreeElsewhere() throws IOException {
		write("main/.git/config", "[user]\nname = Mia\n");
		write("main/.git/worktrees/shop/commondir", "../..\n");
		write("shop/.git", "gitdir: " + this.directory.resolve("main/.git/worktrees/shop") + "\n");

		assertThat(user().in(sources())).contains("Mia");
	}

	@Test
	void findsTheRepositoryOfASubmodule() throws IOException {
		write(".git/modules/shop/config", "[user]\nname = Mia\n");
		write("shop/.git", "gitdir: ../.git/modules/shop\n");

		assertThat(user().in(sources())).contains("Mia");
	}

	@Test
	void looksWhereTheEnvironmentSays() throws IOException {
		write("home/.gitconfig", "[user]\n\tname = Mia\n");
		write("xdg/git/config", "[user]\n\tname = Shared\n");
		write("global", "[user]\n\tname = Global\n");
		Path home = this.directory.resolve("home");

		assertThat(new GitUser(null, Map.of("XDG_CONFIG_HOME", this.directory.resolve("xdg").toString())).in(sources()))
			.contains("Shared");
		assertThat(new GitUser(home, Map.of("GIT_CONFIG_GLOBAL", this.directory.resolve("global").toString()))
			.in(sources())).contains("Global");
	}

	@Test
	void knowsNobodyWithoutGit() throws IOException {
		assertThat(user().in(sources())).isEmpty();
		assertThat(new GitUser(null, Map.of()).in(sources())).isEmpty();
	}

	@Test
	void readsFilesInAnyEncoding() throws IOException {
		write("home/.gitconfig", "");
		Files.write(this.directory.resolve("home/.gitconfig"),
				"# é\n[user]\nname = Mia\n".getBytes(StandardCharsets.ISO_8859_1));

		assertThat(user().in(sources())).contains("Mia");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '\0', textBlock = """
			[user]~name = Mia Müller                 | Mia Müller
			[USER]~\tName=Mia                        | Mia
			[user] name = Mia                        | Mia
			[user]~name = "Mia \\"M\\" ; x"  # why   | Mia "M" ; x
			[user]~name = Mia ; why                  | Mia
			[user]~name = Mia \\~Müller              | Mia Müller
			[user]~name = Mia~[user]~name = Bo       | Bo
			[user "x"]~name = Mia                    | -
			[core]~name = Mia                        | -
			[user]~# name = Mia                      | -
			[user]~name =                            | -
			""")
	void readsWhatGitReads(String config, String name) throws IOException {
		write("home/.gitconfig", config.replace('~', '\n').strip() + "\n");

		assertThat(user().in(sources()).orElse(null)).isEqualTo(name);
	}

	private GitUser user() {
		return new GitUser(this.directory.resolve("home"), Map.of());
	}

	private Path sources() throws IOException {
		return Files.createDirectories(this.directory.resolve("shop/src/main/resources"));
	}

	private void write(String name, String text) throws IOException {
		Path file = this.directory.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

}
