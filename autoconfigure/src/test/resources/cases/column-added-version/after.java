@Entity
class Customer {
	@Id Long id;
	@Version int version;
}
