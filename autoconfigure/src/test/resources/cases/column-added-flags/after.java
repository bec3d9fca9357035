@Entity
class Customer {
	@Id Long id;
	Boolean trusted;
	@Convert(converter = YesNoConverter.class) Boolean newsletter;
}
