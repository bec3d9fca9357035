@Entity
class Category {
	@Id Long id;
}
