@Entity
class Customer {
	@Id Long id;
}

@Entity
class Purchase {
	@Id Long id;
	@ManyToOne @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) Customer customer;
}
