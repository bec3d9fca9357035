@Entity
@Table(indexes = @Index(name = "ix_fax", columnList = "fax"))
class Customer {
	@Id Long id;
	@Column(length = 40) String name;
	@Column(length = 40) String city;
	@Column(length = 40) String street;
	@Column(length = 20) String fax;
	@Column(length = 20, unique = true) String legacyCode;
	Integer points;
	Integer grade;
	LocalDate since;
}
