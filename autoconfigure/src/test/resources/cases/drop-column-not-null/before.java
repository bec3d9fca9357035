@Entity
class Customer {
	@Id Long id;
	@Column(length = 40) String name;
	@Column(length = 10, nullable = false) String legacyCode;
	Integer points;
	@Column(length = 40) String city;
	@Column(length = 40) String street;
}
