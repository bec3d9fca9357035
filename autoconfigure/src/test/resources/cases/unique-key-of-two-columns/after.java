@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "uk_name", columnNames = { "first_name", "last_name" }))
class Customer {
	@Id Long id;
	@Column(length = 40) String firstName;
	@Column(length = 40) String lastName;
}
