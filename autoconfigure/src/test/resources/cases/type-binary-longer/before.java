@Entity
class Document {
	@Id Long id;
	@Column(length = 16) byte[] digest;
}
