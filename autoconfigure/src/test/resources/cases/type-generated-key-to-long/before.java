@Entity
class Customer {
	@Id @GeneratedValue(strategy = GenerationType.IDENTITY) Integer id;
	@Column(length = 40) String name;
}
