package io.turnstone.features;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.Bag;
import org.hibernate.annotations.CollectionId;
import org.hibernate.annotations.CollectionIdJdbcTypeCode;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.annotations.ManyToAny;
import org.hibernate.annotations.SQLJoinTableRestriction;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SortNatural;
import org.hibernate.type.SqlTypes;

/**
 * Associations to many entities, in collections of every kind.
 */
final class Connections {

	private Connections() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("many-to-many in order", Album.class, Track.class),
				Feature.of("many-to-many sorted", Club.class, Fan.class),
				Feature.of("many-to-many bag with ids", Market.class, Stand.class),
				Feature.of("many-to-many by composite keys", Cell.class, Grid.class),
				Feature.of("many-to-many map by entities", Teacher.class, Pupil.class, Subject.class),
				Feature.of("many-to-many with soft delete", Reader.class, Paper.class),
				Feature.of("many-to-many with a restriction", Forum.class, Poster.class),
				Feature.of("one-to-many in order, from one on", Convoy.class, Lorry.class),
				Feature.of("one-to-many in order of the other side", Agenda.class, Topic.class),
				Feature.of("one-to-many as array", Orchestra.class, Violin.class),
				Feature.of("one-to-many bag", Jury.class, Juror.class),
				Feature.of("one-to-many by a unique column", Brand.class, Shoe.class),
				Feature.of("one-to-many by a join table that is shared", Zoo.class, Panda.class),
				Feature.of("many-to-any in order", Stone.class, Leafage.class, Collage.class),
				Feature.of("elements with references", Expedition.class, Climber.class));
	}

	@Entity(name = "Album")
	static class Album extends Numbered {

		@ManyToMany
		@OrderColumn(name = "nr")
		List<Track> tracks;

	}

	@Entity(name = "Track")
	static class Track extends Numbered {

	}

	@Entity(name = "Club")
	static class Club extends Numbered {

		@ManyToMany
		@SortNatural
		SortedSet<Fan> fans;

	}

	@Entity(name = "Fan")
	static class Fan extends Numbered implements Comparable<Fan> {

		@Override
		public int compareTo(Fan other) {
			return this.id.compareTo(other.id);
		}

	}

	@Entity(name = "Market")
	static class Market extends Numbered {

		@ManyToMany
		@CollectionId(column = @Column(name = "entry"), generator = "increment")
		@CollectionIdJdbcTypeCode(SqlTypes.INTEGER)
		Collection<Stand> stands;

	}

	@Entity(name = "Stand")
	static class Stand extends Numbered {

	}

	@Embeddable
	record CellId(int x, int y) {

	}

	@Entity(name = "Cell")
	static class Cell {

		@EmbeddedId
		CellId id;

	}

	@Embeddable
	record GridId(@Column(length = 3) String sheet, int part) {

	}

	@Entity(name = "Grid")
	static class Grid {

		@EmbeddedId
		GridId id;

		@ManyToMany
		Set<Cell> cells;

	}

	@Entity(name = "Teacher")
	static class Teacher extends Numbered {

		@ManyToMany
		@MapKeyJoinColumn(name = "subject")
		Map<Subject, Pupil> pupils;

	}

	@Entity(name = "Pupil")
	static class Pupil extends Numbered {

	}

	@Entity(name = "Subject")
	static class Subject extends Numbered {

	}

	@Entity(name = "Reader")
	static class Reader extends Numbered {

		@ManyToMany
		@SoftDelete(columnName = "gone")
		Set<Paper> papers;

	}

	@Entity(name = "Paper")
	static class Paper extends Numbered {

	}

	@Entity(name = "Forum")
	static class Forum extends Numbered {

		@ManyToMany
		@SQLJoinTableRestriction("poster_id > 0")
		Set<Poster> posters;

	}

	@Entity(name = "Poster")
	static class Poster extends Numbered {

	}

	@Entity(name = "Convoy")
	static class Convoy extends Numbered {

		@OneToMany
		@JoinColumn(name = "convoy")
		@OrderColumn(name = "place")
		@ListIndexBase(1)
		List<Lorry> lorries;

	}

	@Entity(name = "Lorry")
	static class Lorry extends Numbered {

	}

	@Entity(name = "Agenda")
	static class Agenda extends Numbered {

		@OneToMany(mappedBy = "agenda")
		@OrderColumn(name = "place")
		List<Topic> topics;

	}

	@Entity(name = "Topic")
	static class Topic extends Numbered {

		@ManyToOne(optional = false)
		Agenda agenda;

	}

	@Entity(name = "Orchestra")
	static class Orchestra extends Numbered {

		@OneToMany
		@OrderColumn
		Violin[] violins;

	}

	@Entity(name = "Violin")
	static class Violin extends Numbered {

	}

	@Entity(name = "Jury")
	static class Jury extends Numbered {

		@OneToMany
		@Bag
		List<Juror> jurors;

	}

	@Entity(name = "Juror")
	static class Juror extends Numbered {

	}

	@Entity(name = "Brand")
	static class Brand extends Numbered {

		@Column(unique = true, nullable = false, length = 6)
		String code;

		@OneToMany
		@JoinColumn(name = "brand_code", referencedColumnName = "code")
		Set<Shoe> shoes;

	}

	@Entity(name = "Shoe")
	static class Shoe extends Numbered {

	}

	@Entity(name = "Zoo")
	static class Zoo extends Numbered {

		@OneToMany
		@JoinTable(name = "zoo_panda", joinColumns = @JoinColumn(name = "zoo"),
				inverseJoinColumns = @JoinColumn(name = "panda", unique = false))
		Set<Panda> pandas;

	}

	@Entity(name = "Panda")
	static class Panda extends Numbered {

		@ManyToOne
		@JoinTable(name = "zoo_panda", joinColumns = @JoinColumn(name = "panda", insertable = false, updatable = false),
				inverseJoinColumns = @JoinColumn(name = "zoo", insertable = false, updatable = false))
		Zoo zoo;

	}

	@Entity(name = "Stone")
	static class Stone extends Numbered {

	}

	@Entity(name = "Leafage")
	static class Leafage extends Numbered {

	}

	@Entity(name = "Collage")
	static class Collage extends Numbered {

		@ManyToAny
		@AnyKeyJavaClass(Long.class)
		@AnyDiscriminatorValue(discriminator = "S", entity = Stone.class)
		@AnyDiscriminatorValue(discriminator = "L", entity = Leafage.class)
		@Column(name = "part_kind", length = 1)
		@JoinTable(name = "collage_part", joinColumns = @JoinColumn(name = "collage"),
				inverseJoinColumns = @JoinColumn(name = "part"))
		@OrderColumn(name = "layer")
		List<Object> parts;

	}

	@Embeddable
	static class Stage {

		@ManyToOne(optional = false)
		Climber leader;

		@ManyToOne
		@JoinColumn(name = "second_climber")
		Climber second;

		@Column(nullable = false)
		int metres;

	}

	@Entity(name = "Expedition")
	static class Expedition extends Numbered {

		@ElementCollection
		Set<Stage> stages;

	}

	@Entity(name = "Climber")
	static class Climber extends Numbered {

	}

}
