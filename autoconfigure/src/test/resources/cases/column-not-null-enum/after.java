@Entity
class Purchase {
	@Id Long id;
	@Enumerated(EnumType.STRING) @Column(nullable = false) Status status;
	enum Status { NEW, PAID }
}
