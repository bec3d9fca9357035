@Entity
class Article {
	@Id Long id;
	@Column(length = 4000) String summary;
	@Column(length = 100_000) String body;
	@Lob String history;
	Character section;
}
