@Entity
class Country {
	@Id @Column(length = 12) String code;
}

@Entity
class City {
	@Id Long id;
	@ManyToOne Country country;
}
