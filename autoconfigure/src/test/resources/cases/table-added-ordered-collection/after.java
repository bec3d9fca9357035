@Entity
class Customer {
	@Id Long id;
	@ElementCollection @OrderColumn List<String> phones;
}
