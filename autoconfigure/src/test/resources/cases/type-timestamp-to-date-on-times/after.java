@Entity
class Purchase {
	@Id Long id;
	LocalDate placed;
}
