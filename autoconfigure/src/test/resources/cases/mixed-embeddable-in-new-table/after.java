@Entity
class Purchase {
	@Id Long id;
	@ElementCollection @CollectionTable(name = "purchase_item", uniqueConstraints = @UniqueConstraint(columnNames = { "purchase_id", "article" })) @OrderColumn(name = "position") List<Item> items;
	@Column(nullable = false) Integer itemCount;
}

@Embeddable
class Item {
	@Column(length = 20, nullable = false) String article;
	@ColumnDefault("1") int quantity;
}
