@Entity
class Article {
	@Id Long id;
	@Lob String body;
}
