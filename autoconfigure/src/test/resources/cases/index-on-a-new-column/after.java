@Entity
@Table(indexes = @Index(name = "ix_city", columnList = "city"))
class Customer {
	@Id Long id;
	@Column(length = 40) String city;
}
