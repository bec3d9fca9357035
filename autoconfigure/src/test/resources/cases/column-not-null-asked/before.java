@Entity
class Purchase {
	@Id Long id;
}
