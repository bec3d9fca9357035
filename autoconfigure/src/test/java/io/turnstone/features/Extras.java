package io.turnstone.features;

import java.util.List;
import java.util.Set;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Transient;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;
import org.hibernate.annotations.View;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/**
 * Secondary tables, views and the history that Envers keeps.
 */
final class Extras {

	private Extras() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("secondary table", Hotel.class),
				Feature.of("secondary table of its own", Museum.class),
				Feature.of("subselect", Sale.class, SaleSummary.class), Feature.of("view", Trip.class, LongTrip.class),
				Feature.of("lazy, transient and restricted attributes", Restricted.class),
				Feature.of("Envers", AuditedNote.class),
				Feature.of("Envers with relations", AuditedTeam.class, AuditedPlayer.class));
	}

	@Entity(name = "Hotel")
	@SecondaryTable(name = "hotel_details")
	static class Hotel extends Numbered {

		String name;

		@Column(table = "hotel_details", nullable = false)
		int stars;

	}

	@Entity(name = "Museum")
	@SecondaryTable(name = "museum_text", pkJoinColumns = @PrimaryKeyJoinColumn(name = "museum"),
			indexes = @Index(name = "ix_museum_text", columnList = "title"),
			uniqueConstraints = @UniqueConstraint(columnNames = { "title", "language" }))
	static class Museum extends Numbered {

		@Column(table = "museum_text", length = 90)
		String title;

		@Column(table = "museum_text", length = 2)
		String language;

	}

	@Entity(name = "Sale")
	static class Sale extends Numbered {

		int amount;

	}

	@Entity(name = "SaleSummary")
	@Immutable
	@Subselect("select amount as id, count(*) as sales from sale group by amount")
	@Synchronize("sale")
	static class SaleSummary {

		@Id
		int id;

		long sales;

	}

	@Entity(name = "Trip")
	static class Trip extends Numbered {

		int days;

	}

	@Entity(name = "LongTrip")
	@Immutable
	@View(query = "select id, days from trip where days > 7")
	@Synchronize("trip")
	static class LongTrip {

		@Id
		Long id;

		int days;

	}

	@Entity(name = "Restricted")
	@SQLRestriction("hidden = false")
	static class Restricted extends Numbered {

		boolean hidden;

		@Basic(fetch = FetchType.LAZY, optional = false)
		String text;

		@Transient
		String shown;

	}

	@Entity(name = "AuditedNote")
	@Audited
	static class AuditedNote extends Numbered {

		@Column(length = 100, nullable = false)
		String text;

		@NotAudited
		String secret;

	}

	@Entity(name = "AuditedTeam")
	@Audited
	static class AuditedTeam extends Numbered {

		@ElementCollection
		Set<String> colors;

		@ManyToMany
		Set<AuditedPlayer> players;

	}

	@Entity(name = "AuditedPlayer")
	@Audited
	static class AuditedPlayer extends Numbered {

		@ManyToOne(optional = false)
		AuditedTeam first;

	}

}
