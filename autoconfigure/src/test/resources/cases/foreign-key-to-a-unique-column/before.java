@Entity
class Customer implements java.io.Serializable {
	@Id Long id;
	@Column(length = 20) String code;
}

@Entity
class Purchase {
	@Id Long id;
}
