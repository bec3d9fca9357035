@Entity
class Purchase {
	@Id Long id;
	int points;
	boolean paid;
	@Column(nullable = false, precision = 10, scale = 2) BigDecimal amount;
	@Column(nullable = false) LocalDate due;
}
