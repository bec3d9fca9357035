@Entity
class Purchase {
	@Id Long id;
	@Enumerated(EnumType.STRING) Status state;
	enum Status { NEW, PAID }
}
