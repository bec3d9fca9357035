@Entity
class Item {
	@Id Long id;
	Integer quantity;
	@Column(precision = 10, scale = 2) BigDecimal price;
}
