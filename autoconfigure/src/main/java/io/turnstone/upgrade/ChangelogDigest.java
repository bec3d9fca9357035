package io.turnstone.upgrade;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.turnstone.upgrade.fastpath.Sha256;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.change.AbstractSQLChange;
import liquibase.change.Change;
import liquibase.change.custom.CustomChangeWrapper;
import liquibase.changelog.ChangeSet;
import liquibase.precondition.CustomPreconditionWrapper;
import liquibase.precondition.Precondition;
import liquibase.precondition.PreconditionLogic;
import liquibase.serializer.core.string.StringChangeLogSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Digest of what a changelog makes of an empty schema. Two changelogs of the same digest
 * make the same, wherever their files are.
 */
final class ChangelogDigest {

	private final StringChangeLogSerializer serializer = new StringChangeLogSerializer();

	/**
	 * Return the digest of change sets.
	 * @param changeSets the change sets, in the order in which they are run
	 * @return the digest, or empty where a class of the application has a say
	 */
	Optional<String> of(List<ChangeSet> changeSets) {
		return changeSets.stream().allMatch(ChangelogDigest::isInItsFiles)
				? Optional
					.of(Sha256.of(changeSets.stream()
						.map(this::text)
						.collect(Collectors.joining("\n",
								Liquibase.class.getPackage().getImplementationVersion() + "\n", ""))))
				: Optional.empty();
	}

	/**
	 * Return all that a change set says. Its checksum covers the files that it reads, but
	 * neither its conditions nor blanks in SQL, which may be part of a value.
	 */
	private String text(ChangeSet changeSet) {
		String sql = changeSet.getChanges()
			.stream()
			.filter(AbstractSQLChange.class::isInstance)
			.map((change) -> ((AbstractSQLChange) change).getSql())
			.collect(Collectors.joining("\n"));
		return "%s %s %s %s".formatted(changeSet.toString(false),
				changeSet.generateCheckSum(Scope.getCurrentScope().getChecksumVersion()),
				this.serializer.serialize(changeSet, false), sql);
	}

	private static boolean isInItsFiles(ChangeSet changeSet) {
		return changeSet.getChanges().stream().noneMatch(ChangelogDigest::isCustom)
				&& !isCustom(changeSet.getPreconditions());
	}

	private static boolean isCustom(Change change) {
		return change instanceof CustomChangeWrapper;
	}

	private static boolean isCustom(@Nullable Precondition precondition) {
		return precondition instanceof CustomPreconditionWrapper || (precondition instanceof PreconditionLogic logic
				&& logic.getNestedPreconditions().stream().anyMatch(ChangelogDigest::isCustom));
	}

}
