package io.turnstone.changelog.lint;

import java.util.List;
import java.util.Map;

import io.turnstone.diff.hazard.Batch;
import io.turnstone.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Change set of which it is known what it does.
 *
 * @param id the id
 * @param author the author
 * @param file the path of the file, as Liquibase keeps it
 * @param path where the file is
 * @param line the line in which the change set begins, from 1; {@code null} where it was
 * not found
 * @param before the schema that it meets
 * @param batch what it does
 * @param unjudged what of it could not be judged
 * @param accepted the reasons to accept its hazards, by code
 */
public record ExaminedChangeSet(String id, String author, String file, String path, @Nullable Integer line,
		Schema before, Batch batch, List<String> unjudged, Map<String, String> accepted) {

	public ExaminedChangeSet {
		unjudged = List.copyOf(unjudged);
		accepted = Map.copyOf(accepted);
	}

}
