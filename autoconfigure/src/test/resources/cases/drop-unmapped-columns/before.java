@Entity
class Customer {
	@Id Long id;
	@Column(length = 40) String name;
	@Column(length = 20) String fax;
	@Column(length = 40) String city;
	Integer points;
	LocalDate since;
}

@Entity
class Purchase {
	@Id Long id;
	LocalDate placed;
	@Column(length = 20) String remark;
	@Column(precision = 10, scale = 2) BigDecimal amount;
}
