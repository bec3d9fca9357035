@Entity
@Table(name = "größe")
class Size {
	@Id Long id;
}
