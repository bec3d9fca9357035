@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "uk_code", columnNames = "code"))
class Product {
	@Id Long id;
	@Column(length = 20) String code;
	@Column(length = 6) String country;
}
