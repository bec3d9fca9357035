@Entity
class Product {
	@Id Long id;
	Short stock;
}
