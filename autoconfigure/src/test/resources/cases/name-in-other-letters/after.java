@Entity
@Table(name = "größe")
class Size {
	@Id Long id;
	@Column(name = "länge") Integer length;
	@Column(name = "maß", length = 20, unique = true) String measure;
}
