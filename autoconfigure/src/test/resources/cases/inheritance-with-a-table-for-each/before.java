@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
class Vehicle {
	@Id Long id;
}

@Entity
class Car extends Vehicle {
	Integer doors;
}
