package io.turnstone.rights;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.turnstone.Base;
import io.turnstone.CheckResult;
import io.turnstone.ModelDifference;
import io.turnstone.testing.Project;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the tests of all products ask.
 */
final class Rights {

	private Rights() {
	}

	static Project project(Path directory, DataSource dataSource) {
		Project project = new Project(directory, dataSource);
		project.withEntities(Parcel.class);
		return project;
	}

	static CheckResult check(Path directory, DataSource dataSource) {
		return project(directory, dataSource).check(Base.DATABASE);
	}

	static DriverManagerDataSource as(DriverManagerDataSource owner, String user) {
		String url = owner.getUrl().replaceAll("\\?.*", "");
		return new DriverManagerDataSource(url, user, "secret");
	}

	static List<String> differences(CheckResult check) {
		return told(check.differences());
	}

	static List<String> notes(CheckResult check) {
		return check.notes().stream().map((note) -> note.object() + ": " + note.model()).toList();
	}

	static List<String> leftInPlace(CheckResult check) {
		return told(check.leftInPlace());
	}

	private static List<String> told(List<ModelDifference> differences) {
		return differences.stream()
			.map((difference) -> "%s %s: %s, %s".formatted(difference.object(), difference.kind(),
					difference.database(), difference.model()))
			.toList();
	}

	static void assertNoFiles(Path directory) throws Exception {
		try (Stream<Path> files = Files.walk(directory)) {
			assertThat(files.filter(Files::isRegularFile).map((file) -> file.getFileName().toString()))
				.containsOnly("pom.xml");
		}
	}

}
