@Entity
class Purchase {
	@Id Long id;
	@Column(length = 20) String remark;
}
