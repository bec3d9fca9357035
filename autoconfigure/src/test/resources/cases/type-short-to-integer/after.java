@Entity
class Product {
	@Id Long id;
	Integer stock;
}
