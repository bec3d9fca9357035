@Entity
class Client {
	@Id Long id;
	@Column(length = 40) String name;
	@Column(length = 40) String city;
	@ElementCollection Set<String> tags;
}

@Entity
class Purchase {
	@Id Long id;
	@ManyToOne @JoinColumn(name = "buyer_id") Client buyer;
}
