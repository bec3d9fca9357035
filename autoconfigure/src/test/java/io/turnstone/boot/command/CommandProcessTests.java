package io.turnstone.boot.command;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.turnstone.testing.JavaProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for a command in a process of its own, as a user runs it.
 */
class CommandProcessTests {

	@TempDir
	private Path directory;

	@Test
	void runsTheCommandAndNothingElse() throws Exception {
		assertThat(run("--turnstone.command=check")).isZero();
		assertThat(output()).hasSize(1).first().asString().startsWith("orders: the model and the changelog agree");
		assertThat(error()).contains("printed by a bean").doesNotContain("started:");
	}

	@Test
	void keepsTheLogOutOfTheResult() throws Exception {
		assertThat(run("--turnstone.command=status", "--turnstone.output=json", "--logging.level.root=debug"))
			.isEqualTo(3);
		assertThat(output()).hasSize(1).first().asString().startsWith("{\"contexts\":");
		assertThat(error()).contains(" DEBUG ");
	}

	@Test
	void saysHowToUseItWhereItWasUsedWrongly() throws Exception {
		assertThat(run("--turnstone.command=chekc")).isEqualTo(2);
		assertThat(output()).isEmpty();
		assertThat(error()).contains("There is no command 'chekc'").doesNotContain("\tat ");
	}

	@Test
	void failsWithAnAnalysisWhereTheApplicationCannotStart() throws Exception {
		assertThat(run("--turnstone.command=check", "--turnstone.draft.base=moon")).isEqualTo(1);
		assertThat(output()).isEmpty();
		assertThat(error()).contains("APPLICATION FAILED TO START", "turnstone.draft.base");
	}

	private int run(String... arguments) throws Exception {
		List<String> all = new ArrayList<>(List.of("--server.port=0"));
		all.addAll(List.of(arguments));
		Process process = JavaProcess.of(CommandApplication.class, all.toArray(String[]::new))
			.redirectOutput(file("out"))
			.redirectError(file("err"))
			.start();
		try {
			assertThat(process.waitFor(180, TimeUnit.SECONDS)).as("the process ended").isTrue();
		}
		finally {
			process.destroyForcibly();
		}
		return process.exitValue();
	}

	private List<String> output() throws Exception {
		return Files.readAllLines(file("out").toPath());
	}

	private String error() throws Exception {
		return Files.readString(file("err").toPath());
	}

	private File file(String name) {
		return this.directory.resolve(name).toFile();
	}

}
