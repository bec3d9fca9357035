@Entity
@Table(name = "`Customer`")
class Customer {
	@Id @Column(name = "`Id`") Long id;
	@Column(name = "`firstName`", length = 40) String firstName;
	@Column(name = "`lastName`", length = 40, unique = true) String lastName;
	@ManyToOne @JoinColumn(name = "`referredBy`") Customer referredBy;
}
