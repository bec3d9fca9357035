@Entity
@IdClass(Branch.Key.class)
class Branch {
	@Id @Column(length = 6) String bank;
	@Id Integer branchNo;
	record Key(String bank, Integer branchNo) { }
}

@Entity
class Account {
	@Id Long id;
}
