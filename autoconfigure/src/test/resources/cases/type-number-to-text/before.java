@Entity
class Article {
	@Id Long id;
	Integer size;
}
