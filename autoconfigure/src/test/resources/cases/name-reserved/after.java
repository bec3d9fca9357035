@Entity
@Table(name = "`order`")
class Purchase {
	@Id Long id;
	@Column(name = "`from`", length = 40) String from;
	@Column(name = "`group`", length = 20, nullable = false) String group;
	@Column(name = "`check`", unique = true) Integer check;
	@ManyToOne @JoinColumn(name = "`references`") Purchase references;
}
