@Entity
class Customer {
	@Id @GeneratedValue @SequenceGenerator(sequenceName = "customer_numbers", allocationSize = 10) Long id;
}
