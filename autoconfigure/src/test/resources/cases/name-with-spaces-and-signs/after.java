@Entity
@Table(name = "`customer data`")
class Customer {
	@Id Long id;
	@Column(name = "`first name`", length = 40) String firstName;
	@Column(name = "`last-name`", length = 40, unique = true) String lastName;
	@Column(name = "`100 %`") Integer percent;
}
