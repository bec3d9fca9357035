@Entity
class Customer {
	@Id Long id;
	@ColumnDefault("0") @Column(nullable = false) Integer points;
}
