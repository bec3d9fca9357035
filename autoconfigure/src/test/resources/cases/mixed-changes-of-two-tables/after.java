@Entity
class Customer {
	@Id Long id;
	@Column(length = 60, unique = true) String email;
	@Column(nullable = false) Integer grade;
}

@Entity
class Purchase {
	@Id Long id;
	Long total;
	@ManyToOne(optional = false) @JoinColumn(name = "customer_id") Customer customer;
	@Enumerated(EnumType.STRING) @Column(nullable = false) Status status;
	enum Status { NEW, PAID }
}
