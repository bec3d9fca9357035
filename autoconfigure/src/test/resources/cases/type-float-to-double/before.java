@Entity
class Product {
	@Id Long id;
	Float weight;
}
