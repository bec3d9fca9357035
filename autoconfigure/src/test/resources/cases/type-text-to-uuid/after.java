@Entity
class Customer {
	@Id Long id;
	UUID token;
}
