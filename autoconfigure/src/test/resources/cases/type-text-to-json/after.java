@Entity
class Customer {
	@Id Long id;
	@JdbcTypeCode(SqlTypes.JSON) Map<String, String> settings;
}
