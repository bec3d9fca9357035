@Entity
class Customer {
	@Id Long id;
	@ElementCollection @MapKeyColumn(length = 20) Map<String, Integer> scores;
}
