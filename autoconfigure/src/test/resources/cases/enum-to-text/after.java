@Entity
class Purchase {
	@Id Long id;
	@Column(length = 10) String status;
}
