@Entity
class Customer {
	@Id Long id;
	@Column(length = 40, unique = true) String name;
	@ColumnDefault("0") Integer points;
}
