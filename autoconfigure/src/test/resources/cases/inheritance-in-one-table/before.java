@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
class Vehicle {
	@Id Long id;
}

@Entity
class Car extends Vehicle {
	Integer doors;
}
