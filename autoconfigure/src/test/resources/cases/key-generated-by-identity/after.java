@Entity
class Customer {
	@Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
	@Column(length = 40) String name;
}
