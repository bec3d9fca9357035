@MappedSuperclass
abstract class Dated {
	Instant createdAt;
	@Column(length = 40) String createdBy;
}

@Entity
class Customer extends Dated {
	@Id Long id;
}

@Entity
class Supplier extends Dated {
	@Id Long id;
}
