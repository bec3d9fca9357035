@Entity
class Country {
	@Id @Column(length = 6) String code;
}

@Entity
class City {
	@Id Long id;
	@ManyToOne Country country;
}
