package io.turnstone;

import java.util.List;
import java.util.stream.Stream;

import io.turnstone.DraftResult.Hazard;
import org.jspecify.annotations.Nullable;

/**
 * What an examination of a changelog found. Nothing of the changelog was run.
 *
 * @param database the name of the database
 * @param changeLog the location of the changelog
 * @param scope which change sets were examined
 * @param changeSets how many they were
 * @param findings what makes them dangerous, in their order
 * @param unjudged what could not be judged
 */
public record LintResult(String database, String changeLog, LintScope scope, int changeSets, List<Finding> findings,
		List<Unjudged> unjudged) {

	public LintResult {
		findings = List.copyOf(findings);
		unjudged = List.copyOf(unjudged);
	}

	/**
	 * Return what nobody accepted.
	 * @return the findings
	 */
	public Stream<Finding> open() {
		return this.findings.stream().filter((finding) -> finding.accepted() == null);
	}

	/**
	 * Hazard of a change set.
	 *
	 * @param changeSet the change set
	 * @param path the path of its file: below the working directory where the sources are
	 * found, else below the class path
	 * @param line the line in which it begins, from 1; {@code null} where it was not
	 * found
	 * @param hazard the hazard
	 * @param accepted the reason why somebody accepted it; {@code null} where nobody did
	 */
	public record Finding(ChangeSetId changeSet, String path, @Nullable Integer line, Hazard hazard,
			@Nullable String accepted) {

	}

	/**
	 * Part of a change set that could not be judged.
	 *
	 * @param changeSet the change set
	 * @param path the path of its file, as that of a finding
	 * @param line the line in which it begins, from 1; {@code null} where it was not
	 * found
	 * @param what the part, such as a statement without the values in it
	 */
	public record Unjudged(ChangeSetId changeSet, String path, @Nullable Integer line, String what) {

	}

}
