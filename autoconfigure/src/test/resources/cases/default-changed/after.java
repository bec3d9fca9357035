@Entity
class Customer {
	@Id Long id;
	@ColumnDefault("20") Integer points;
	@ColumnDefault("'it''s old'") @Column(length = 20, nullable = false) String status;
}
