@Entity
class Customer {
	@Id Long id;
	@Column(unique = true) @ColumnDefault("7") Integer position;
}
