package io.turnstone.features;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.UuidGenerator;

/**
 * Primary keys and how they are generated.
 */
final class Identifiers {

	private Identifiers() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("generated id", AutoKey.class), Feature.of("sequence", SequenceKey.class),
				Feature.of("sequence of its own", OwnSequenceKey.class), Feature.of("sequence by one", SingleKey.class),
				Feature.of("shared sequence", SharedKeyOne.class, SharedKeyTwo.class),
				Feature.of("identity", IdentityKey.class, SmallIdentityKey.class),
				Feature.of("table generator", TableKey.class),
				Feature.of("table generator of its own", OwnTableKey.class),
				Feature.of("generated UUID", UuidKey.class, TimeUuidKey.class),
				Feature.of("assigned string id", TextKey.class), Feature.of("embedded id", Booking.class),
				Feature.of("id class", Subscription.class),
				Feature.of("id class with a reference", Project.class, Task.class),
				Feature.of("derived id", House.class, Room.class, Pane.class),
				Feature.of("composite id of an enum and a date", Rate.class));
	}

	@Entity(name = "AutoKey")
	static class AutoKey {

		@Id
		@GeneratedValue
		Long id;

	}

	@Entity(name = "SequenceKey")
	static class SequenceKey {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE)
		Integer id;

	}

	@Entity(name = "OwnSequenceKey")
	static class OwnSequenceKey {

		@Id
		@GeneratedValue(generator = "ownSequence")
		@SequenceGenerator(name = "ownSequence", sequenceName = "own_key_numbers", allocationSize = 20,
				initialValue = 1000)
		Long id;

	}

	@Entity(name = "SingleKey")
	static class SingleKey {

		@Id
		@GeneratedValue
		@SequenceGenerator(sequenceName = "single_key_numbers", allocationSize = 1)
		Long id;

	}

	@Entity(name = "SharedKeyOne")
	static class SharedKeyOne {

		@Id
		@GeneratedValue(generator = "sharedSequence")
		@SequenceGenerator(name = "sharedSequence", sequenceName = "shared_key_numbers")
		Long id;

	}

	@Entity(name = "SharedKeyTwo")
	static class SharedKeyTwo {

		@Id
		@GeneratedValue(generator = "sharedSequence")
		Long id;

	}

	@Entity(name = "IdentityKey")
	static class IdentityKey {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

	}

	@Entity(name = "SmallIdentityKey")
	static class SmallIdentityKey {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Integer id;

	}

	@Entity(name = "TableKey")
	static class TableKey {

		@Id
		@GeneratedValue(strategy = GenerationType.TABLE)
		Long id;

	}

	@Entity(name = "OwnTableKey")
	static class OwnTableKey {

		@Id
		@GeneratedValue(generator = "ownTable")
		@TableGenerator(name = "ownTable", table = "own_key_table", pkColumnName = "owner", valueColumnName = "latest",
				pkColumnValue = "own-table-key", initialValue = 100, allocationSize = 10)
		Long id;

	}

	@Entity(name = "UuidKey")
	static class UuidKey {

		@Id
		@GeneratedValue(strategy = GenerationType.UUID)
		UUID id;

	}

	@Entity(name = "TimeUuidKey")
	static class TimeUuidKey {

		@Id
		@UuidGenerator(style = UuidGenerator.Style.TIME)
		@Column(length = 36)
		String id;

	}

	@Entity(name = "TextKey")
	static class TextKey {

		@Id
		@Column(length = 12)
		String code;

	}

	@Embeddable
	record BookingId(@Column(length = 10) String room, @Column(name = "on_day") LocalDate day) {

	}

	@Entity(name = "Booking")
	static class Booking {

		@EmbeddedId
		BookingId id;

		String guest;

	}

	static class SubscriptionId implements Serializable {

		Long reader;

		String paper;

	}

	@Entity(name = "Subscription")
	@IdClass(SubscriptionId.class)
	static class Subscription {

		@Id
		Long reader;

		@Id
		@Column(length = 30)
		String paper;

	}

	@Entity(name = "Project")
	static class Project extends Numbered {

	}

	static class TaskId implements Serializable {

		Long project;

		int number;

	}

	@Entity(name = "Task")
	@IdClass(TaskId.class)
	static class Task {

		@Id
		@ManyToOne
		Project project;

		@Id
		@Column(name = "task_number")
		int number;

		@ManyToOne
		@JoinColumn(name = "before_project", referencedColumnName = "project_id")
		@JoinColumn(name = "before_number", referencedColumnName = "task_number")
		Task before;

	}

	@Entity(name = "House")
	static class House extends Numbered {

	}

	@Embeddable
	record RoomId(Long house, @Column(length = 20) String name) {

	}

	@Entity(name = "Room")
	static class Room {

		@EmbeddedId
		RoomId id;

		@ManyToOne
		@MapsId("house")
		House house;

	}

	@Embeddable
	record PaneId(RoomId room, @Column(name = "pane_number") int number) {

	}

	@Entity(name = "Pane")
	static class Pane {

		@EmbeddedId
		PaneId id;

		@ManyToOne
		@MapsId("room")
		Room room;

	}

	enum Season {

		LOW, HIGH

	}

	@Embeddable
	record RateId(Season season, @Column(name = "since") LocalDate since) {

	}

	@Entity(name = "Rate")
	static class Rate {

		@EmbeddedId
		RateId id;

		long cents;

	}

}
