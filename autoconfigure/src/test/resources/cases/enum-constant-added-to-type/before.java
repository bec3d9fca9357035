@Entity
class Purchase {
	@Id Long id;
	@JdbcTypeCode(SqlTypes.NAMED_ENUM) Status status;
	enum Status { NEW, PAID }
}
