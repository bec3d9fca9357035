@Entity
class Product {
	@Id Long id;
	@ManyToMany Set<Category> categories;
}

@Entity
class Category {
	@Id Long id;
}
