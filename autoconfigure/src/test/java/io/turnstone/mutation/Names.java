package io.turnstone.mutation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;

/**
 * Names that a database gave to what the model leaves unnamed. In a statement
 * <code>{check customer(grade)}</code> stands for the name of the check over that column,
 * and so on for {@code primary}, {@code unique} and {@code foreign} keys.
 *
 * @param schema the schema
 */
record Names(Schema schema) {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+) (\\w+)\\(([\\w, ]+)\\)}");

	String resolve(String statement) {
		return PLACEHOLDER.matcher(statement)
			.replaceAll((found) -> name(found.group(1), table(found.group(2)),
					Arrays.stream(found.group(3).split(", ")).sorted().toList()));
	}

	private Table table(String name) {
		return this.schema.table(ObjectName.of(name))
			.or(() -> this.schema.table(ObjectName.of(name.toUpperCase(Locale.ROOT))))
			.orElseThrow(() -> new IllegalArgumentException("There is no table " + name));
	}

	private static String name(String kind, Table table, List<String> columns) {
		String name = switch (kind) {
			case "primary" -> Objects.requireNonNull(table.primaryKey()).name();
			case "unique" -> table.uniqueKeys()
				.stream()
				.filter((key) -> covers(key.columns(), columns))
				.findFirst()
				.orElseThrow()
				.name();
			case "foreign" -> table.foreignKeys()
				.stream()
				.filter((key) -> covers(key.columns(), columns))
				.findFirst()
				.orElseThrow()
				.name();
			case "check" -> table.checks()
				.stream()
				.filter((check) -> covers(check.columns(), columns))
				.findFirst()
				.orElseThrow()
				.name();
			default -> throw new IllegalArgumentException(kind);
		};
		return Objects.requireNonNull(name);
	}

	private static boolean covers(List<String> actual, List<String> wanted) {
		return actual.stream().map((column) -> column.toLowerCase(Locale.ROOT)).sorted().toList().equals(wanted);
	}

}
