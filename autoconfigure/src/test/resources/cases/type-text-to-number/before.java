@Entity
class Article {
	@Id Long id;
	@Column(length = 20) String size;
}
