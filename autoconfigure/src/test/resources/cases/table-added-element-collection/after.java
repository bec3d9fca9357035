@Entity
class Customer {
	@Id Long id;
	@ElementCollection @Column(length = 40) Set<String> nicknames;
}
