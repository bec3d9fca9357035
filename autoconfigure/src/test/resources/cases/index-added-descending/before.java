@Entity
class Purchase {
	@Id Long id;
	LocalDateTime placed;
}
