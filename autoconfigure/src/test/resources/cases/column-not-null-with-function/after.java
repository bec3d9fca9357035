@Entity
class Purchase {
	@Id Long id;
	@Column(nullable = false) LocalDateTime enteredAt;
}
