@Entity
class Customer {
	@Id Long id;
	@ColumnDefault("10") Integer points;
	@ColumnDefault("'it''s new'") @Column(length = 20, nullable = false) String status;
}
