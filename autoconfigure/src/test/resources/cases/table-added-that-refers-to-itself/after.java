@Entity
class Product {
	@Id Long id;
	@ManyToOne Category category;
}

@Entity
class Category {
	@Id Long id;
	@ManyToOne Category parent;
}
