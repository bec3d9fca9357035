@Entity
@Table(indexes = @Index(name = "ix_name", columnList = "name, city"))
class Customer {
	@Id Long id;
	@Column(length = 40) String name;
	@Column(length = 40) String city;
}
