@Entity
class Product {
	@Id Long id;
}

@Entity
class Category {
	@Id Long id;
}
