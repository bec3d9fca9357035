@Entity
@Table(indexes = @Index(name = "ix_mail", columnList = "mail, name"))
class Customer {
	@Id Long id;
	@Column(length = 40) String name;
	@Column(length = 60, unique = true, nullable = false) String mail;
}
