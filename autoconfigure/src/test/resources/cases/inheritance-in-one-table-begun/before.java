@Entity
class Vehicle {
	@Id Long id;
}
