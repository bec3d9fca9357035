@Entity
class Client {
	@Id Long id;
	@Column(length = 40) String name;
	@Column(length = 40) String city;
}
