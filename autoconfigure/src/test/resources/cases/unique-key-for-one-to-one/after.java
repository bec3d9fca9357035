@Entity
class Customer {
	@Id Long id;
	@OneToOne Card card;
}

@Entity
class Card {
	@Id Long id;
}
