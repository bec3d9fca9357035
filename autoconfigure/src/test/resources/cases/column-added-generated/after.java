@Entity
class Item {
	@Id Long id;
	Integer quantity;
	@Column(precision = 10, scale = 2) BigDecimal price;
	@GeneratedColumn("quantity * price") @Column(precision = 20, scale = 2) BigDecimal total;
}
