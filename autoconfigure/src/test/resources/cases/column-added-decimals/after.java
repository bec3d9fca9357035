@Entity
class Product {
	@Id Long id;
	@Column(precision = 10, scale = 2) BigDecimal price;
	BigInteger serial;
	Float weight;
	Double volume;
}
