@Entity
class Customer {
	@Id Long id;
	@Column(length = 400) String note;
}
