@Entity
class Product {
	@Id Long id;
	Integer[] sizes;
	List<String> labels;
}
