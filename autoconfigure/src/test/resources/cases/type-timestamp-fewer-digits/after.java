@Entity
class Purchase {
	@Id Long id;
	@Column(secondPrecision = 3) LocalDateTime placed;
}
