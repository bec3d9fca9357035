package io.turnstone.sample;

import java.math.BigDecimal;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The products, over HTTP.
 */
@RestController
@RequestMapping("/products")
class ProductController {

	private final ProductRepository products;

	ProductController(ProductRepository products) {
		this.products = products;
	}

	@GetMapping
	List<ProductOnOffer> list() {
		return this.products.findAll().stream().map(ProductOnOffer::of).toList();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ProductOnOffer add(@RequestBody ProductOnOffer product) {
		return ProductOnOffer.of(this.products.save(new Product(product.sku(), product.name(), product.price())));
	}

	/**
	 * Product as a visitor of the shop sees it.
	 *
	 * @param sku the number on its label
	 * @param name what it is called
	 * @param price what it costs
	 */
	record ProductOnOffer(String sku, String name, BigDecimal price) {

		static ProductOnOffer of(Product product) {
			return new ProductOnOffer(product.getSku(), product.getName(), product.getPrice());
		}

	}

}
