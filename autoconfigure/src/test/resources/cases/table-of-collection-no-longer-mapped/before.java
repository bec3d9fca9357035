@Entity
class Customer {
	@Id Long id;
	@ElementCollection Set<String> nicknames;
}
