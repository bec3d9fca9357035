@Entity
@org.hibernate.envers.Audited
class Customer {
	@Id Long id;
	@Column(length = 40, nullable = false) String name;
}
