@Entity
@Comment("who buys")
class Customer {
	@Id Long id;
	@Comment("in the customer's own words")
	@Column(length = 40) String name;
	@Comment("collected, not spent")
	@ColumnDefault("0") int points;
}
