@Entity
class Item {
	@Id Long id;
	Integer quantity;
	Integer price;
	@GeneratedColumn("quantity * price") Integer total;
}
