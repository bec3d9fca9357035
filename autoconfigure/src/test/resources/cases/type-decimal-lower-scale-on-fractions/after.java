@Entity
class Product {
	@Id Long id;
	@Column(precision = 10, scale = 1) BigDecimal price;
}
