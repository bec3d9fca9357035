@Entity
@Table(indexes = @Index(name = "ux_email", columnList = "email", unique = true))
class Customer {
	@Id Long id;
	@Column(length = 60) String email;
}
