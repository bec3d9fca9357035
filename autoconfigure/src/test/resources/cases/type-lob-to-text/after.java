@Entity
class Article {
	@Id Long id;
	@Column(length = 255) String body;
}
