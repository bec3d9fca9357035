@Entity
class Person {
	@Id Long id;
	@Column(length = 40) String name1;
	@Column(length = 40) String name2;
}
