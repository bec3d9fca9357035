@Entity
class Product {
	@Id Long id;
	@Column(precision = 10, scale = 2) BigDecimal price;
	@Column(precision = 10, scale = 2) BigDecimal cost;
}
