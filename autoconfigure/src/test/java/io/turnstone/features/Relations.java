package io.turnstone.features;

import java.util.List;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.ManyToAny;

/**
 * Associations to many entities.
 */
final class Relations {

	private Relations() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("one-to-many of a many-to-one", Cart.class, CartItem.class),
				Feature.of("one-to-many by join column", Garage.class, Vehicle.class),
				Feature.of("one-to-many by join column, in order", Playlist.class, Song.class),
				Feature.of("one-to-many by join table", Festival.class, Band.class),
				Feature.of("one-to-many list by join table", Queue.class, Visitor.class),
				Feature.of("many-to-many", Student.class, Course.class),
				Feature.of("many-to-many bag", Author.class, Article.class),
				Feature.of("many-to-many with a join table of its own", Actor.class, Movie.class),
				Feature.of("many-to-many to itself", Person.class),
				Feature.of("many-to-any", Cat.class, Dog.class, Owner.class));
	}

	@Entity(name = "Cart")
	static class Cart extends Numbered {

		@OneToMany(mappedBy = "cart")
		@OrderBy("id")
		List<CartItem> items;

	}

	@Entity(name = "CartItem")
	static class CartItem extends Numbered {

		@ManyToOne(optional = false)
		Cart cart;

	}

	@Entity(name = "Garage")
	static class Garage extends Numbered {

		@OneToMany
		@JoinColumn(name = "garage_id")
		Set<Vehicle> vehicles;

	}

	@Entity(name = "Vehicle")
	static class Vehicle extends Numbered {

	}

	@Entity(name = "Playlist")
	static class Playlist extends Numbered {

		@OneToMany
		@JoinColumn(name = "playlist_id", nullable = false)
		@OrderColumn(name = "track")
		List<Song> songs;

	}

	@Entity(name = "Song")
	static class Song extends Numbered {

	}

	@Entity(name = "Festival")
	static class Festival extends Numbered {

		@OneToMany
		Set<Band> bands;

	}

	@Entity(name = "Band")
	static class Band extends Numbered {

	}

	@Entity(name = "Queue")
	static class Queue extends Numbered {

		@OneToMany
		@OrderColumn
		List<Visitor> visitors;

	}

	@Entity(name = "Visitor")
	static class Visitor extends Numbered {

	}

	@Entity(name = "Student")
	static class Student extends Numbered {

		@ManyToMany
		Set<Course> courses;

	}

	@Entity(name = "Course")
	static class Course extends Numbered {

		@ManyToMany(mappedBy = "courses")
		Set<Student> students;

	}

	@Entity(name = "Author")
	static class Author extends Numbered {

		@ManyToMany
		List<Article> articles;

	}

	@Entity(name = "Article")
	static class Article extends Numbered {

	}

	@Entity(name = "Actor")
	static class Actor extends Numbered {

		@ManyToMany
		@JoinTable(name = "cast_list", joinColumns = @JoinColumn(name = "actor"),
				inverseJoinColumns = @JoinColumn(name = "movie_title", referencedColumnName = "title"),
				uniqueConstraints = @UniqueConstraint(name = "uk_cast", columnNames = { "movie_title", "actor" }),
				indexes = @Index(name = "ix_cast_movie", columnList = "movie_title"))
		List<Movie> movies;

	}

	@Entity(name = "Movie")
	static class Movie extends Numbered {

		@Column(unique = true)
		String title;

	}

	@Entity(name = "Person")
	static class Person extends Numbered {

		@ManyToMany
		Set<Person> friends;

	}

	@Entity(name = "Cat")
	static class Cat extends Numbered {

	}

	@Entity(name = "Dog")
	static class Dog extends Numbered {

	}

	@Entity(name = "Owner")
	static class Owner extends Numbered {

		@ManyToAny
		@AnyKeyJavaClass(Long.class)
		@AnyDiscriminatorValue(discriminator = "C", entity = Cat.class)
		@AnyDiscriminatorValue(discriminator = "D", entity = Dog.class)
		@Column(name = "pet_type")
		@JoinTable(name = "owned_pet", joinColumns = @JoinColumn(name = "owner_id"),
				inverseJoinColumns = @JoinColumn(name = "pet_id"))
		Set<Object> pets;

	}

}
