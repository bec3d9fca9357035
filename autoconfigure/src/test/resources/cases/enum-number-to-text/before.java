@Entity
class Purchase {
	@Id Long id;
	Status status;
	enum Status { NEW, PAID }
}
