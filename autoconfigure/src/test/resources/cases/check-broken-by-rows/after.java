@Entity
@Check(name = "ck_quantity", constraints = "quantity <= 9990")
class Item {
	@Id Long id;
	Integer quantity;
}
