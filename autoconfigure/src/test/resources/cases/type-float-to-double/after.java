@Entity
class Product {
	@Id Long id;
	Double weight;
}
