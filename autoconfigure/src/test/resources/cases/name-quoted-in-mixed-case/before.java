@Entity
@Table(name = "`Customer`")
class Customer {
	@Id @Column(name = "`Id`") Long id;
	@Column(name = "`firstName`", length = 20) String firstName;
}
