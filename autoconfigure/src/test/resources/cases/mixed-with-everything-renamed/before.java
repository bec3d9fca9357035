@Entity
class Client {
	@Id @GeneratedValue Long id;
	@Column(length = 40) String title;
	@Column(length = 40) String city;
	@Column(length = 10) String zip;
}

@Entity
class Purchase {
	@Id Long id;
	@ManyToOne Client client;
}
