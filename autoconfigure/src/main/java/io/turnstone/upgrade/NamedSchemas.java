package io.turnstone.upgrade;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import liquibase.change.AbstractSQLChange;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.parser.core.ParsedNode;
import liquibase.parser.core.ParsedNodeException;
import org.jspecify.annotations.Nullable;

/**
 * Schemas that change sets name by hand. Such a change set works on the schema that it
 * names, wherever it is run.
 */
final class NamedSchemas {

	private final @Nullable Pattern qualifier;

	/**
	 * Create the search.
	 * @param schemas the schemas to look for
	 */
	NamedSchemas(Set<String> schemas) {
		this.qualifier = schemas.isEmpty() ? null
				: Pattern.compile(
						schemas.stream().map(Pattern::quote).collect(Collectors.joining("|", "\\b(", ")[\"`]?\\s*\\.")),
						Pattern.CASE_INSENSITIVE);
	}

	/**
	 * Return those change sets that name a schema.
	 * @param changeSets the change sets
	 * @return the change sets
	 */
	List<ChangeSet> in(List<ChangeSet> changeSets) {
		return changeSets.stream().filter(this::names).toList();
	}

	private boolean names(ChangeSet changeSet) {
		return Stream.concat(changeSet.getChanges().stream(), changeSet.getRollback().getChanges().stream())
			.anyMatch(this::names);
	}

	private boolean names(Change change) {
		if (change instanceof AbstractSQLChange sql && qualifies(sql.getSql())) {
			return true;
		}
		try {
			return names(change.serialize());
		}
		catch (ParsedNodeException ex) {
			throw new IllegalStateException("A change of Liquibase cannot be read", ex);
		}
	}

	private boolean names(ParsedNode node) {
		String name = node.getName().toLowerCase(Locale.ROOT);
		boolean isSchema = name.endsWith("schemaname") || name.endsWith("catalogname");
		return (isSchema && node.getValue() != null) || (node.getValue() instanceof String text && qualifies(text))
				|| node.getChildren().stream().anyMatch(this::names);
	}

	private boolean qualifies(@Nullable String text) {
		return text != null && this.qualifier != null && this.qualifier.matcher(text).find();
	}

}
