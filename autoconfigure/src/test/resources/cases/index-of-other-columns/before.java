@Entity
@Table(indexes = @Index(name = "ix_name", columnList = "name"))
class Customer {
	@Id Long id;
	@Column(length = 40) String name;
	@Column(length = 40) String city;
}
