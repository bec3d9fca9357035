@Entity
class Purchase {
	@Id Long id;
	@Enumerated(EnumType.STRING) @Column(length = 10) Status status;
	enum Status { NEW, PAID }
}
