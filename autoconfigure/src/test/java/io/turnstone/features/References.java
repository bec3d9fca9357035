package io.turnstone.features;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/**
 * Associations to one entity.
 */
final class References {

	private References() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("many-to-one", Branch.class, Employee.class),
				Feature.of("many-to-one to a unique column", Nation.class, Citizen.class),
				Feature.of("many-to-one by join table", Library.class, Book.class),
				Feature.of("self reference", Folder.class),
				Feature.of("circle of references", Captain.class, Ship.class),
				Feature.of("one-to-one by foreign key", Passport.class, Traveller.class),
				Feature.of("one-to-one by shared key", Account.class, AccountDetails.class),
				Feature.of("one-to-one by primary key join column", Engine.class, EnginePlate.class),
				Feature.of("foreign key with a name", Station.class, Platform.class),
				Feature.of("no foreign key", Origin.class, Copy.class),
				Feature.of("foreign key ignored where not found", Legend.class, Tale.class),
				Feature.of("on delete", Root.class, Leaf.class),
				Feature.of("reference to any entity", Photo.class, Video.class, Attachment.class));
	}

	@Entity(name = "Branch")
	static class Branch extends Numbered {

	}

	@Entity(name = "Employee")
	static class Employee extends Numbered {

		@ManyToOne
		Branch branch;

		@ManyToOne(optional = false, fetch = FetchType.LAZY)
		@JoinColumn(name = "home_branch")
		Branch home;

	}

	@Entity(name = "Nation")
	static class Nation extends Numbered {

		@Column(length = 2, unique = true, nullable = false)
		String code;

	}

	@Entity(name = "Citizen")
	static class Citizen extends Numbered {

		@ManyToOne
		@JoinColumn(name = "nation_code", referencedColumnName = "code")
		Nation nation;

	}

	@Entity(name = "Library")
	static class Library extends Numbered {

	}

	@Entity(name = "Book")
	static class Book extends Numbered {

		@ManyToOne
		@JoinTable(name = "book_in_library")
		Library library;

	}

	@Entity(name = "Folder")
	static class Folder extends Numbered {

		@ManyToOne
		Folder parent;

	}

	@Entity(name = "Captain")
	static class Captain extends Numbered {

		@ManyToOne(optional = false)
		Ship ship;

	}

	@Entity(name = "Ship")
	static class Ship extends Numbered {

		@ManyToOne
		Captain captain;

	}

	@Entity(name = "Passport")
	static class Passport extends Numbered {

		@OneToOne(mappedBy = "passport")
		Traveller traveller;

	}

	@Entity(name = "Traveller")
	static class Traveller extends Numbered {

		@OneToOne(optional = false)
		Passport passport;

	}

	@Entity(name = "Account")
	static class Account extends Numbered {

		@OneToOne(mappedBy = "account")
		AccountDetails details;

	}

	@Entity(name = "AccountDetails")
	static class AccountDetails {

		@Id
		Long id;

		@OneToOne
		@MapsId
		Account account;

	}

	@Entity(name = "Engine")
	static class Engine extends Numbered {

	}

	@Entity(name = "EnginePlate")
	static class EnginePlate extends Numbered {

		@OneToOne
		@PrimaryKeyJoinColumn
		Engine engine;

	}

	@Entity(name = "Station")
	static class Station extends Numbered {

	}

	@Entity(name = "Platform")
	static class Platform extends Numbered {

		@ManyToOne
		@JoinColumn(foreignKey = @ForeignKey(name = "fk_platform_station"))
		Station station;

	}

	@Entity(name = "Origin")
	static class Origin extends Numbered {

	}

	@Entity(name = "Copy")
	static class Copy extends Numbered {

		@ManyToOne
		@JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
		Origin origin;

	}

	@Entity(name = "Legend")
	static class Legend extends Numbered {

	}

	@Entity(name = "Tale")
	static class Tale extends Numbered {

		@ManyToOne
		@NotFound(action = NotFoundAction.IGNORE)
		Legend legend;

	}

	@Entity(name = "Root")
	static class Root extends Numbered {

	}

	@Entity(name = "Leaf")
	static class Leaf extends Numbered {

		@ManyToOne
		@OnDelete(action = OnDeleteAction.CASCADE)
		Root root;

		@ManyToOne
		@OnDelete(action = OnDeleteAction.SET_NULL)
		Root other;

	}

	@Entity(name = "Photo")
	static class Photo extends Numbered {

	}

	@Entity(name = "Video")
	static class Video extends Numbered {

	}

	@Entity(name = "Attachment")
	static class Attachment extends Numbered {

		@Any
		@AnyKeyJavaClass(Long.class)
		@AnyDiscriminatorValue(discriminator = "P", entity = Photo.class)
		@AnyDiscriminatorValue(discriminator = "V", entity = Video.class)
		@Column(name = "media_type", length = 1)
		@JoinColumn(name = "media_id")
		Object media;

	}

}
