@Entity
class Category {
	@Id Long id;
	@ManyToOne Category parent;
}
