@Entity
class Customer {
	@Id Long id;
	@Column(unique = true, length = 40) String theNameThatTheCustomerHadBeforeTheFirstMarriage;
	@ManyToOne Customer theCustomerThroughWhomThisOneHeardOfTheShop;
}
