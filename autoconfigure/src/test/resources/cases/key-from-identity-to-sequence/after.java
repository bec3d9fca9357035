@Entity
class Customer {
	@Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id;
	@Column(length = 40) String name;
}
