@Entity
@Comment("who bought once")
class Customer {
	@Id Long id;
	@Comment("as in the passport")
	@Column(length = 40, nullable = false) String name;
}
