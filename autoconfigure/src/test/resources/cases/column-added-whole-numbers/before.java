@Entity
class Product {
	@Id Long id;
}
