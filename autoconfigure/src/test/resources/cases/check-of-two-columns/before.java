@Entity
class Offer {
	@Id Long id;
	LocalDate starts;
	LocalDate ends;
}
