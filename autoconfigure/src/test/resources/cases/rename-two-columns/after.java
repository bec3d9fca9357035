@Entity
class Person {
	@Id Long id;
	@Column(length = 40) String firstName;
	@Column(length = 40) String lastName;
}
