@Entity
class Purchase {
	@Id Long id;
	@Column(length = 80, nullable = false) String remark;
}
