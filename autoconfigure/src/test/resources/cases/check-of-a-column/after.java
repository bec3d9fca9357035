@Entity
class Item {
	@Id Long id;
	@Check(constraints = "quantity > 0") Integer quantity;
}
