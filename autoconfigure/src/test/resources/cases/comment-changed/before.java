@Entity
@Comment("who buys")
class Customer {
	@Id Long id;
	@Comment("as on the card")
	@Column(length = 40, nullable = false) String name;
}
