@Entity
class Customer {
	@Id Long id;
	@Column(length = 40) String name;
	@Column(length = 40) String street;
	@Column(length = 10) String postcode;
	@Column(length = 40) String city;
	@Column(length = 40) String country;
	@Column(length = 40) String phone;
	@Column(length = 40) String mobile;
	@Column(length = 40) String mail;
	@Column(length = 40) String website;
	@Column(length = 20) String taxNumber;
	@Column(length = 40) String bank;
	@Column(length = 40) String account;
	@Column(length = 40) String language;
	@Column(length = 40) String currency;
	Integer points;
	Integer visits;
	Integer orders;
	Integer complaints;
	Integer returns;
	LocalDate since;
	LocalDate birthday;
	LocalDate lastVisit;
	LocalDate lastOrder;
	LocalDate lastMail;
	LocalDate lastCall;
	LocalDate lastLetter;
	LocalDate lastPayment;
}
