@Entity
@Inheritance(strategy = InheritanceType.JOINED)
class Vehicle {
	@Id Long id;
}

@Entity
class Car extends Vehicle {
	Integer doors;
}
