@Entity
class Customer {
	@Id Long id;
	Integer points;
}
