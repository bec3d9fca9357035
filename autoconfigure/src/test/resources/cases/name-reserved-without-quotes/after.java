@Entity
class Purchase {
	@Id Long id;
	@Column(length = 20) String remark;
	@Column(length = 20) String note;
	@Column(name = "order") Integer order_;
}
