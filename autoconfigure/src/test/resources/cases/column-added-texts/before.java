@Entity
class Article {
	@Id Long id;
}
