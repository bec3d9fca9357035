@Entity
class Customer {
	@Id Long id;
}

@Entity
@Table(name = "voucher", indexes = @Index(columnList = "validUntil"), uniqueConstraints = @UniqueConstraint(columnNames = { "code", "series" }))
class Voucher {
	@Id @GeneratedValue Long id;
	@Column(length = 20, nullable = false) String code;
	int series;
	@ColumnDefault("0") @Column(precision = 10, scale = 2, nullable = false) BigDecimal amount;
	LocalDate validUntil;
	@ManyToOne(optional = false) Customer customer;
}
