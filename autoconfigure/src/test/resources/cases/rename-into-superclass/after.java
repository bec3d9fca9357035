@MappedSuperclass
abstract class Dated {
	@Column(nullable = false) Instant createdAt;
}

@Entity
class Customer extends Dated {
	@Id Long id;
}

@Entity
class Supplier extends Dated {
	@Id Long id;
}
