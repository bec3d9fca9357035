@Entity
class Purchase {
	@Id Long id;
}

@Entity
class Item {
	@Id Long id;
	@ManyToOne Purchase purchase;
}
