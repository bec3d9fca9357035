@Entity
@Check(name = "ck_period", constraints = "ends is null or ends >= starts")
class Offer {
	@Id Long id;
	LocalDate starts;
	LocalDate ends;
}
