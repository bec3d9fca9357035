@Entity
class Product {
	@Id Long id;
}

@Entity
class Price {
	@EmbeddedId PriceId id;
	@ManyToOne @MapsId("product") Product product;
	@Column(precision = 10, scale = 2, nullable = false) BigDecimal amount;
}

@Embeddable
record PriceId(Long product, @Column(length = 3) String currency) { }
