@Entity
@Table(name = "`customer data`")
class Customer {
	@Id Long id;
	@Column(name = "`first name`", length = 40) String firstName;
}
