@Entity
class Product {
	@Id Long id;
	int stock;
	@ColumnDefault("5") Integer reserve;
}
