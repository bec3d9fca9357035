@Entity
class Item {
	@Id Long id;
	Integer quantity;
}
