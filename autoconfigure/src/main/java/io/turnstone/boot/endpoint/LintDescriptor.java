package io.turnstone.boot.endpoint;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turnstone.ChangeSetId;
import io.turnstone.DraftResult.Hazard;
import io.turnstone.LintResult;
import io.turnstone.LintResult.Finding;
import io.turnstone.LintResult.Unjudged;
import io.turnstone.LintScope;
import org.jspecify.annotations.Nullable;

/**
 * Description of what an examination of a changelog found.
 *
 * @param database the name of the database
 * @param changeLog the location of the changelog
 * @param scope which change sets were examined
 * @param changeSets how many they were
 * @param findings what makes them dangerous
 * @param unjudged what could not be judged
 */
@JsonInclude
public record LintDescriptor(String database, String changeLog, LintScope scope, int changeSets,
		List<FindingDescriptor> findings, List<UnjudgedDescriptor> unjudged) {

	/**
	 * Describe a result.
	 * @param result the result
	 * @return the description
	 */
	public static LintDescriptor of(LintResult result) {
		return new LintDescriptor(result.database(), result.changeLog(), result.scope(), result.changeSets(),
				result.findings().stream().map(FindingDescriptor::of).toList(),
				result.unjudged().stream().map(UnjudgedDescriptor::of).toList());
	}

	/**
	 * Description of a hazard of a change set.
	 *
	 * @param changeSet the change set
	 * @param path the path of its file
	 * @param line the line in which it begins
	 * @param hazard the hazard
	 * @param accepted the reason why somebody accepted it
	 */
	@JsonInclude
	public record FindingDescriptor(ChangeSetId changeSet, String path, @Nullable Integer line, Hazard hazard,
			@Nullable String accepted) {

		static FindingDescriptor of(Finding finding) {
			return new FindingDescriptor(finding.changeSet(), finding.path(), finding.line(), finding.hazard(),
					finding.accepted());
		}

	}

	/**
	 * Description of what could not be judged.
	 *
	 * @param changeSet the change set
	 * @param path the path of its file
	 * @param line the line in which it begins
	 * @param what the part
	 */
	@JsonInclude
	public record UnjudgedDescriptor(ChangeSetId changeSet, String path, @Nullable Integer line, String what) {

		static UnjudgedDescriptor of(Unjudged unjudged) {
			return new UnjudgedDescriptor(unjudged.changeSet(), unjudged.path(), unjudged.line(), unjudged.what());
		}

	}

}
