@Entity
class Purchase {
	@Id Long id;
	@Column(length = 20, nullable = false) String status;
}
