@Entity
class Customer {
	@Id @GeneratedValue @SequenceGenerator(sequenceName = "customer_numbers") Long id;
}

@Entity
class Purchase {
	@Id @GeneratedValue @SequenceGenerator(sequenceName = "numbers") Long id;
}
