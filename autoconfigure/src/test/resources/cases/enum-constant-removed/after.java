@Entity
class Purchase {
	@Id Long id;
	@Enumerated(EnumType.STRING) Status status;
	enum Status { NEW, PAID }
}
