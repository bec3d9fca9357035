@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
class Vehicle {
	@Id Long id;
	@Column(length = 20) String plate;
}

@Entity
class Car extends Vehicle {
	Integer doors;
}

@Entity
class Truck extends Vehicle {
	Integer payload;
}
