@Entity
class Item {
	@Id Long id;
	Integer quantity;
	Integer price;
	Integer total;
}
