@Entity
class Product {
	@Id Long id;
	@Column(precision = 6, scale = 2) BigDecimal price;
}
