package io.turnstone.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "spring.datasource.url=jdbc:h2:mem:shop", "spring.jpa.hibernate.ddl-auto=validate" })
class ShopApplicationTests {

	@LocalServerPort
	int port;

	@Autowired
	CustomerRepository customers;

	@Autowired
	ProductRepository products;

	@Autowired
	OrderRepository orders;

	@Autowired
	CouponRepository coupons;

	@Autowired
	PaymentRepository payments;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void offersAProductThatWasAdded() {
		var client = RestClient.create("http://127.0.0.1:%d/products".formatted(this.port));

		client.post()
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("sku", "K-1", "name", "Kettle", "price", "19.90"))
			.retrieve()
			.toBodilessEntity();

		assertThat(client.get().retrieve().body(String.class)).contains("\"sku\":\"K-1\"", "19.90");
	}

	@Test
	void isMadeByItsChangelog() {
		var client = RestClient.create("http://127.0.0.1:%d/actuator/migrations".formatted(this.port));

		var check = client.post()
			.uri("/check")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of())
			.retrieve()
			.body(String.class);

		assertThat(check).contains("\"differences\":[]");
		assertThat(client.get().retrieve().body(String.class)).contains("\"state\":\"UP_TO_DATE\"",
				"\"state\":\"IN_SYNC\"", "\"pending\":[]");
	}

	@Test
	void keepsAnOrderWithAllThatBelongsToIt() {
		var address = new Address("12 Quay", "1234", "Harbour", "NL");
		var customer = new Customer("Mia", "Lund", "mia@shop.example", address);
		customer.getPhoneNumbers().add("+31 20 1234");
		this.customers.save(customer);
		var product = this.products.save(new Product("T-1", "Teapot", new BigDecimal("24.50")));
		var order = new Order(customer, Instant.now());
		order.add(product, 2);
		order.redeem(this.coupons.save(new Coupon("SPRING", 10, null)));
		this.orders.save(order);
		this.payments.save(new CardPayment(order, new BigDecimal("44.10"), Instant.now(), "4242"));

		this.transaction.executeWithoutResult((status) -> {
			var kept = this.orders.findById(order.getId()).orElseThrow();
			assertThat(kept.getCustomer().getPhoneNumbers()).containsExactly("+31 20 1234");
			assertThat(kept.getCustomer().getAddress()).isEqualTo(address);
			assertThat(kept.getLines()).singleElement().extracting(OrderLine::getUnitPrice).hasToString("24.50");
			assertThat(kept.getCoupon().getPercent()).isEqualTo(10);
			assertThat(this.payments.findAll()).singleElement().isInstanceOf(CardPayment.class);
		});
	}

}
