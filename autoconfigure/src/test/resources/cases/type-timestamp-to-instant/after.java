@Entity
class Purchase {
	@Id Long id;
	Instant placed;
}
