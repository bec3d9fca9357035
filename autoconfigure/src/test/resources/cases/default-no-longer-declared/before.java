@Entity
class Customer {
	@Id Long id;
	@ColumnDefault("10") Integer points;
}
