@Entity
class Purchase {
	@Id Long id;
}

@Entity
class Item {
	@Id Long id;
	@ManyToOne @OnDelete(action = OnDeleteAction.CASCADE) Purchase purchase;
}
