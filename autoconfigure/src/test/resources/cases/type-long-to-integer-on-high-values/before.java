@Entity
class Product {
	@Id Long id;
	Long stock;
}
