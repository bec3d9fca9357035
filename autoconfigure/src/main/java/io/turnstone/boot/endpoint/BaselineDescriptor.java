package io.turnstone.boot.endpoint;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turnstone.BaselineResult;
import io.turnstone.ChangeSetId;
import org.jspecify.annotations.Nullable;

/**
 * Description of how a database was adopted.
 *
 * @param database the name of the database
 * @param file the file that was written
 * @param master the master changelog that includes it, where an entry was made
 * @param content the content of the file
 * @param changeSets the change sets of the file, which are marked as run
 * @param notInIt what the database holds and the file does not make, in words
 * @param product the product that it was proved on
 * @param durationMs how long the proof took, in milliseconds
 */
@JsonInclude
public record BaselineDescriptor(String database, String file, @Nullable String master, String content,
		List<ChangeSetId> changeSets, List<String> notInIt, String product, long durationMs) {

	/**
	 * Describe an adoption.
	 * @param result what was written and marked
	 * @return the description
	 */
	public static BaselineDescriptor of(BaselineResult result) {
		return new BaselineDescriptor(result.database(), result.file(), result.master(), result.content(),
				result.changeSets(), result.notInIt(), result.product(), result.duration().toMillis());
	}

}
