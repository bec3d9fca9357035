@Entity
class Customer {
	@Id Long id;
	@ColumnDefault("10") @Comment("collected") int score;
}
