package io.turnstone;

import java.util.List;

import io.turnstone.changelog.Draft;
import io.turnstone.diff.Change.AlterColumn;
import io.turnstone.proof.ProofBase;
import io.turnstone.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the model is compared with.
 *
 * @param base where it comes from: {@link Base#CHANGELOG} or {@link Base#DATABASE}
 * @param schema the schema, without the tables of Liquibase
 * @param reason why it comes from there, where that had to be found out
 * @param replay makes it in an empty schema, where a changelog does
 * @param beside what is done to it before a proof, as somebody did to the live database
 * by hand
 * @param handMade what was added of what the live database has beside its changelog
 */
record BaseSchema(Base base, Schema schema, @Nullable String reason, @Nullable ProofBase replay, @Nullable Draft beside,
		List<AlterColumn> handMade) {

	BaseSchema(Base base, Schema schema, @Nullable String reason, @Nullable ProofBase replay) {
		this(base, schema, reason, replay, null, List.of());
	}

}
