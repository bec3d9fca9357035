@Entity
class Delivery {
	@Id Long id;
}
