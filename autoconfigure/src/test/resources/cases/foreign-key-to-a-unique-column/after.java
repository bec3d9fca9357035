@Entity
class Customer implements java.io.Serializable {
	@Id Long id;
	@Column(length = 20, unique = true) String code;
}

@Entity
class Purchase {
	@Id Long id;
	@ManyToOne @JoinColumn(referencedColumnName = "code") Customer customer;
}
