package io.turnstone.models;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.turnstone.Base;
import io.turnstone.boot.command.text.CheckText;
import io.turnstone.boot.command.text.Detail;
import io.turnstone.boot.command.text.Palette;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code docs/real-models.md} says of the models.
 */
class RealModelsPageTests {

	private static final Path PAGE = Path.of("..", "docs", "real-models.md");

	private static final String OPTIONS = "--turnstone.command=draft --turnstone.message=\"...\"";

	@Test
	void showsWhatACheckPrints(@TempDir Path directory) {
		var project = new Project(directory, TestDatabase.POSTGRESQL.create());
		ShippedSchema.SPRING_MODULITH_V1.create(project.dataSource());
		project.withEntities(RealModel.SPRING_MODULITH.entities());

		var lines = new CheckText(Palette.plain(), Detail.BRIEF).render(project.check(Base.AUTO), OPTIONS);

		assertThat(PAGE).content()
			.contains("```\n$ java -jar app.jar --turnstone.command=check\n%s\n(exit code 3)\n```\n"
				.formatted(String.join("\n", lines)));
	}

	@ParameterizedTest
	@EnumSource
	void listsTheModel(RealModel model) throws Exception {
		assertThat(PAGE).content()
			.contains("| %s | `%s` | %d | %d |%n".formatted(model.folder(), model.packageName(), entities(model),
					model.tables()));
	}

	private static long entities(RealModel model) throws ClassNotFoundException {
		long entities = 0;
		for (String name : model.entities().names()) {
			if (model.loader().loadClass(name).isAnnotationPresent(Entity.class)) {
				entities++;
			}
		}
		return entities;
	}

	@ParameterizedTest
	@EnumSource
	void countsWhatACheckSaysOfTheSchema(ShippedSchema schema) {
		var lines = Expectation.of(schema).lines();
		var numbers = Stream.of("BREAKS", "DIVERGES", "NOTE", "LEFT").map((impact) -> count(impact, lines)).toList();

		assertThat(numbers.stream().mapToLong(Long::longValue).sum()).isEqualTo(lines.size());
		assertThat(PAGE).content()
			.contains("| %s | %d | %d | %d | %d |%n".formatted(schema, numbers.get(0), numbers.get(1), numbers.get(2),
					numbers.get(3)));
	}

	private static long count(String impact, List<String> lines) {
		return lines.stream().filter((line) -> line.contains(" | %s | ".formatted(impact))).count();
	}

}
