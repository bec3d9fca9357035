@Entity
@Table(indexes = @Index(name = "ix_city", columnList = "city"))
class Customer {
	@Id Long id;
	@Column(length = 80, nullable = false) String name;
	@ColumnDefault("0") Long points;
	@Column(length = 40) String city;
	@Column(length = 20, nullable = false) String status;
	@ManyToOne Customer referredBy;
}
