@Entity
class Document {
	@Id Long id;
}
