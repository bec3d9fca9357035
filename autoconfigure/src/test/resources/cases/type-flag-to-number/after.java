@Entity
class Customer {
	@Id Long id;
	Integer trusted;
}
