@Entity
class Product {
	@Id Long id;
	@Column(precision = 14, scale = 2) BigDecimal price;
	@Column(precision = 12, scale = 4) BigDecimal cost;
}
