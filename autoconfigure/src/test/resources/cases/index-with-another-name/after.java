@Entity
@Table(indexes = @Index(name = "ix_customer_name", columnList = "name"))
class Customer {
	@Id Long id;
	@Column(length = 40) String name;
}
