@Entity
class Article {
	@Id Long id;
	@Column(length = 70_000) String body;
}
