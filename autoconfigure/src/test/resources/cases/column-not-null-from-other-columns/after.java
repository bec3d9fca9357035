@Entity
class Person {
	@Id Long id;
	@Column(length = 40, nullable = false) String firstName;
	@Column(length = 40) String lastName;
	@Column(length = 100, nullable = false) String fullName;
}
