@Entity
class Customer {
	@Id Long id;
	@ManyToOne Card card;
}

@Entity
class Card {
	@Id Long id;
}
