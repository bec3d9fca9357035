@Entity
class Customer {
	@Id Long id;
}

@Entity
class Voucher {
	@Id @GeneratedValue Long id;
	@ManyToOne Customer customer;
}
