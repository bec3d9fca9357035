@Entity
class Customer {
	@Id @GeneratedValue(strategy = GenerationType.TABLE) Long id;
	@Column(length = 40) String name;
}
