@Entity
class PurchaseOrder {
	@Id Long id;
	@Column(length = 40) String buyerName;
	LocalDate placedAt;
	@ManyToOne PurchaseOrder followsOn;
}
