@Entity
class Customer {
	@Id Long id;
}
