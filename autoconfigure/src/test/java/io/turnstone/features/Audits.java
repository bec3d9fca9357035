package io.turnstone.features;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import org.hibernate.annotations.Temporal;
import org.hibernate.cfg.StateManagementSettings;
import org.hibernate.envers.AuditJoinTable;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.AuditTable;
import org.hibernate.envers.Audited;
import org.hibernate.envers.RelationTargetAuditMode;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;
import org.hibernate.envers.configuration.EnversSettings;
import org.hibernate.envers.strategy.ValidityAuditStrategy;

/**
 * Histories that Envers or Hibernate keeps.
 */
final class Audits {

	private Audits() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("Envers with tables of its own", OwnAudit.class, OwnAuditTag.class),
				Feature.of("Envers of a hierarchy", AuditedVehicle.class, AuditedBus.class),
				Feature.of("Envers of values of all kinds", AuditedValues.class),
				Feature.of("Envers of one-to-many by join column", AuditedBox.class, AuditedBall.class),
				Feature.of("Envers beside what is not audited", AuditedClaim.class, UnauditedClerk.class),
				Feature.with("Envers with prefix and suffix",
						Map.of(EnversSettings.AUDIT_TABLE_PREFIX, "h_", EnversSettings.AUDIT_TABLE_SUFFIX, "_log"),
						PrefixAudited.class, PrefixRevision.class),
				Feature.with("Envers with names of its columns",
						Map.of(EnversSettings.REVISION_FIELD_NAME, "revision_number",
								EnversSettings.REVISION_TYPE_FIELD_NAME, "what_happened"),
						NameAudited.class, NameRevision.class),
				Feature.with("Envers with validity",
						Map.of(EnversSettings.AUDIT_STRATEGY, ValidityAuditStrategy.class.getName(),
								EnversSettings.AUDIT_STRATEGY_VALIDITY_STORE_REVEND_TIMESTAMP, "true",
								EnversSettings.AUDIT_STRATEGY_VALIDITY_END_REV_FIELD_NAME, "valid_until"),
						ValidityAudited.class, ValidityRevision.class),
				Feature.with("Envers with flags of what changed",
						Map.of(EnversSettings.GLOBAL_WITH_MODIFIED_FLAG, "true", EnversSettings.MODIFIED_FLAG_SUFFIX,
								"_changed"),
						FlagAudited.class, FlagRevision.class),
				Feature.with("Envers with changed entities",
						Map.of(EnversSettings.TRACK_ENTITIES_CHANGED_IN_REVISION, "true"), TrackAudited.class),
				Feature.of("history in one table", SingleHistory.class),
				Feature.with("history in a table of its own",
						Map.of(StateManagementSettings.TEMPORAL_TABLE_STRATEGY, "HISTORY_TABLE"), OwnHistory.class),
				Feature.of("audit log of Hibernate", LoggedOrder.class));
	}

	@Entity(name = "OwnAudit")
	@Audited
	@AuditTable("own_audit_history")
	static class OwnAudit extends Numbered {

		@ManyToMany
		@AuditJoinTable(name = "own_audit_tag_history", inverseJoinColumns = @JoinColumn(name = "tag"))
		Set<OwnAuditTag> tags;

	}

	@Entity(name = "OwnAuditTag")
	@Audited
	static class OwnAuditTag extends Numbered {

	}

	@Entity(name = "AuditedVehicle")
	@jakarta.persistence.Inheritance(strategy = InheritanceType.JOINED)
	@Audited
	static class AuditedVehicle extends Numbered {

		@Column(length = 20)
		String plate;

	}

	@Entity(name = "AuditedBus")
	@Audited
	@AuditOverride(name = "plate", isAudited = true)
	static class AuditedBus extends AuditedVehicle {

		int seats;

	}

	@Embeddable
	static class AuditedPart {

		@Column(length = 17)
		String label;

		int weight;

	}

	@Entity(name = "AuditedValues")
	@Audited
	static class AuditedValues extends Numbered {

		AuditedPart part;

		@Enumerated(EnumType.STRING)
		Grade grade;

		@ElementCollection
		List<AuditedPart> parts;

		@ElementCollection
		Map<String, Integer> amounts;

	}

	enum Grade {

		GOOD, BAD

	}

	@Entity(name = "AuditedBox")
	@Audited
	static class AuditedBox extends Numbered {

		@OneToMany
		@JoinColumn(name = "box")
		Set<AuditedBall> balls;

	}

	@Entity(name = "AuditedBall")
	@Audited
	static class AuditedBall extends Numbered {

	}

	@Entity(name = "AuditedClaim")
	@Audited
	static class AuditedClaim extends Numbered {

		@ManyToOne(optional = false)
		@Audited(targetAuditMode = RelationTargetAuditMode.NOT_AUDITED)
		UnauditedClerk clerk;

	}

	@Entity(name = "UnauditedClerk")
	static class UnauditedClerk extends Numbered {

	}

	@Entity(name = "PrefixAudited")
	@Audited
	static class PrefixAudited extends Numbered {

		String text;

	}

	@Entity(name = "PrefixRevision")
	@RevisionEntity
	static class PrefixRevision {

		@Id
		@GeneratedValue
		@RevisionNumber
		Long id;

		@RevisionTimestamp
		@Column(name = "made_at", nullable = false)
		java.time.Instant madeAt;

		@Column(length = 50)
		String author;

	}

	@Entity(name = "NameAudited")
	@Audited
	static class NameAudited extends Numbered {

		String text;

		@ElementCollection
		Set<String> words;

	}

	@Entity(name = "NameRevision")
	@RevisionEntity
	@Table(name = "revisions_of_names")
	static class NameRevision {

		@Id
		@GeneratedValue
		@RevisionNumber
		int number;

		@RevisionTimestamp
		long stamp;

	}

	@Entity(name = "ValidityAudited")
	@Audited
	static class ValidityAudited extends Numbered {

		String text;

		@ElementCollection
		Set<String> words;

	}

	@Entity(name = "ValidityRevision")
	@RevisionEntity
	static class ValidityRevision {

		@Id
		@GeneratedValue
		@RevisionNumber
		int number;

		@RevisionTimestamp
		long stamp;

	}

	@Entity(name = "FlagAudited")
	@Audited
	@AttributeOverride(name = "id", column = @Column(name = "flag_id"))
	static class FlagAudited extends Numbered {

		String firstName;

		@ElementCollection
		Set<String> words;

	}

	@Entity(name = "FlagRevision")
	@RevisionEntity
	static class FlagRevision {

		@Id
		@GeneratedValue
		@RevisionNumber
		int number;

		@RevisionTimestamp
		long stamp;

	}

	@Entity(name = "TrackAudited")
	@Audited
	static class TrackAudited extends Numbered {

		String text;

	}

	@Entity(name = "SingleHistory")
	@Temporal
	static class SingleHistory extends Numbered {

		String text;

	}

	@Entity(name = "OwnHistory")
	@Temporal(rowStart = "valid_from", rowEnd = "valid_to", secondPrecision = 3)
	static class OwnHistory extends Numbered {

		@Column(length = 40)
		String text;

	}

	@Entity(name = "LoggedOrder")
	@org.hibernate.annotations.Audited
	static class LoggedOrder extends Numbered {

		@Column(length = 40, nullable = false)
		String text;

		@org.hibernate.annotations.Audited.Excluded
		Integer secret;

	}

}
