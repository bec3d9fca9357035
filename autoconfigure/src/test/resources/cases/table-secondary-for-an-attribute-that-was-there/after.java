@Entity
@SecondaryTable(name = "customer_note")
class Customer {
	@Id Long id;
	@Column(table = "customer_note", length = 400) String note;
}
