@Entity
class Product {
	@Id Long id;
	long stock;
	@ColumnDefault("5") Long reserve;
}
