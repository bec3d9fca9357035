@Entity
class Customer {
	@Id Long id;
	Boolean trusted;
}
