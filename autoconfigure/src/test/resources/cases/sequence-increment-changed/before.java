@Entity
class Customer {
	@Id @GeneratedValue @SequenceGenerator(sequenceName = "customer_numbers", allocationSize = 50) Long id;
}
