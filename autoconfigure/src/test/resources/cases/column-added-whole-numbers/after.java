@Entity
class Product {
	@Id Long id;
	Byte grade;
	Short shelf;
	Integer stock;
	Long sold;
}
