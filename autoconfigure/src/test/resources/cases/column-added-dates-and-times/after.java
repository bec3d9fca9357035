@Entity
class Delivery {
	@Id Long id;
	LocalDate placed;
	LocalTime slot;
	LocalDateTime planned;
	Instant arrived;
	OffsetDateTime signed;
	Duration lasted;
}
