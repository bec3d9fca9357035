package io.turnstone.features;

import java.util.List;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.OptimisticLockType;
import org.hibernate.annotations.OptimisticLocking;
import org.hibernate.annotations.SQLDelete;
import org.hibernate.annotations.SQLInsert;
import org.hibernate.annotations.SecondaryRow;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;
import org.hibernate.annotations.View;
import org.hibernate.cfg.MappingSettings;

/**
 * Entities that have several tables, or none.
 */
final class Tables {

	private Tables() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("several secondary tables", Theatre.class),
				Feature.of("secondary table that is not owned", Stadium.class),
				Feature.of("secondary table of a composite key", Plot.class),
				Feature.of("secondary table with foreign key by name", Opera.class),
				Feature.of("subselect referred to", Payroll.class, PayrollSum.class, Bonus.class),
				Feature.of("view of a join", Poet.class, Sonnet.class, SonnetOfPoet.class),
				Feature.of("SQL of its own", OwnSql.class), Feature.of("filter", Filtered.class),
				Feature.of("immutable, dynamic and without version", Unversioned.class, Frozen.class),
				Feature.of("entities of one table", Full.class, Half.class),
				Feature.with("columns in the order of the attributes",
						Map.of(MappingSettings.COLUMN_ORDERING_STRATEGY, "legacy"), InOrder.class));
	}

	@Entity(name = "Theatre")
	@SecondaryTable(name = "theatre_stage")
	@SecondaryTable(name = "theatre_bar", pkJoinColumns = @PrimaryKeyJoinColumn(name = "theatre"))
	static class Theatre extends Numbered {

		@Column(table = "theatre_stage", nullable = false)
		double width;

		@Column(table = "theatre_bar", name = "seats")
		Integer seatsOfBar;

		@ManyToOne
		@jakarta.persistence.JoinColumn(table = "theatre_bar", name = "beside")
		Theatre beside;

	}

	@Entity(name = "Stadium")
	@SecondaryTable(name = "stadium_facts")
	@SecondaryRow(table = "stadium_facts", optional = false, owned = false)
	static class Stadium extends Numbered {

		@Column(table = "stadium_facts")
		Integer seats;

	}

	static class PlotId implements java.io.Serializable {

		int x;

		int y;

	}

	@Entity(name = "Plot")
	@jakarta.persistence.IdClass(PlotId.class)
	@SecondaryTable(name = "plot_text",
			pkJoinColumns = { @PrimaryKeyJoinColumn(name = "plot_x", referencedColumnName = "x"),
					@PrimaryKeyJoinColumn(name = "plot_y", referencedColumnName = "y") })
	static class Plot {

		@Id
		int x;

		@Id
		int y;

		@Column(table = "plot_text")
		String text;

	}

	@Entity(name = "Opera")
	@SecondaryTable(name = "opera_text", foreignKey = @ForeignKey(name = "fk_text_of_opera"))
	static class Opera extends Numbered {

		@Column(table = "opera_text")
		String text;

	}

	@Entity(name = "Payroll")
	static class Payroll extends Numbered {

		int amount;

	}

	@Entity(name = "PayrollSum")
	@Immutable
	@Subselect("select amount as id, count(*) as times from payroll group by amount")
	@Synchronize("payroll")
	static class PayrollSum {

		@Id
		int id;

		long times;

	}

	@Entity(name = "Bonus")
	static class Bonus extends Numbered {

		@ManyToOne
		@jakarta.persistence.JoinColumn(foreignKey = @ForeignKey(jakarta.persistence.ConstraintMode.NO_CONSTRAINT))
		PayrollSum sum;

	}

	@Entity(name = "Poet")
	static class Poet extends Numbered {

		@Column(length = 30)
		String name;

	}

	@Entity(name = "Sonnet")
	static class Sonnet extends Numbered {

		@ManyToOne
		Poet poet;

	}

	@Entity(name = "SonnetOfPoet")
	@Immutable
	@View(query = "select s.id as id, p.name as poet_name from sonnet s join poet p on p.id = s.poet_id")
	@Synchronize({ "sonnet", "poet" })
	static class SonnetOfPoet {

		@Id
		Long id;

		String poetName;

	}

	@Entity(name = "OwnSql")
	@SQLInsert(sql = "insert into own_sql (text, id) values (upper(?), ?)")
	@SQLDelete(sql = "update own_sql set text = null where id = ?")
	static class OwnSql extends Numbered {

		String text;

	}

	@Entity(name = "Filtered")
	@FilterDef(name = "visible", defaultCondition = "hidden = false")
	@Filter(name = "visible")
	static class Filtered extends Numbered {

		boolean hidden;

	}

	@Entity(name = "Unversioned")
	@DynamicUpdate
	@OptimisticLocking(type = OptimisticLockType.DIRTY)
	static class Unversioned extends Numbered {

		String text;

	}

	@Entity(name = "Frozen")
	@Immutable
	static class Frozen extends Numbered {

		@Column(nullable = false)
		String text;

	}

	@Entity(name = "FullView")
	@Table(name = "full_and_half")
	static class Full extends Numbered {

		@Column(length = 60)
		String text;

		@Column(nullable = false)
		Integer amount;

	}

	@Entity(name = "HalfView")
	@Table(name = "full_and_half")
	@Immutable
	static class Half extends Numbered {

		@Column(length = 60)
		String text;

	}

	@Entity(name = "InOrder")
	static class InOrder extends Numbered {

		String first;

		long next;

		boolean last;

	}

}
