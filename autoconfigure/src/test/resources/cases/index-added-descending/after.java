@Entity
@Table(indexes = @Index(name = "ix_placed", columnList = "placed desc, id"))
class Purchase {
	@Id Long id;
	LocalDateTime placed;
}
