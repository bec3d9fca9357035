@Entity
@Check(name = "ck_quantity", constraints = "quantity > 0")
class Item {
	@Id Long id;
	Integer quantity;
}
