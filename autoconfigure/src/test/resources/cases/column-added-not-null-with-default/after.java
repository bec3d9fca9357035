@Entity
class Customer {
	@Id Long id;
	@ColumnDefault("10") @Column(nullable = false) Integer points;
	@ColumnDefault("'NEW'") @Column(nullable = false, length = 10) String status;
	@ColumnDefault("false") boolean locked;
}
