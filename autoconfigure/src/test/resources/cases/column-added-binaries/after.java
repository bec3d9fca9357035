@Entity
class Document {
	@Id Long id;
	@Column(length = 64) byte[] digest;
	@Lob byte[] scan;
}
