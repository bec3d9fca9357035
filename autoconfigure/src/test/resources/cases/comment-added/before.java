@Entity
class Customer {
	@Id Long id;
	@Column(length = 40) String name;
	@ColumnDefault("0") int points;
}
