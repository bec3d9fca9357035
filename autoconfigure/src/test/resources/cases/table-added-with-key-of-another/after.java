@Entity
class Customer {
	@Id Long id;
}

@Entity
class Profile {
	@Id Long id;
	@OneToOne @MapsId Customer customer;
	@Column(length = 200) String motto;
}
