@Entity
@Table(name = "`order`")
class Purchase {
	@Id Long id;
	@Column(name = "`from`", length = 20) String from;
}
