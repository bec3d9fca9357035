package io.turnstone.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * What a customer thinks of a product; once for each.
 */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "uk_review_product_customer",
		columnNames = { "product_id", "customer_id" }))
public class Review {

	@Id
	@GeneratedValue
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private @Nullable Product product;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private @Nullable Customer customer;

	@Column(nullable = false)
	private short stars;

	@Column(length = 2000)
	private @Nullable String comment;

	protected Review() {
	}

	public Review(Product product, Customer customer, short stars, @Nullable String comment) {
		this.product = product;
		this.customer = customer;
		this.stars = stars;
		this.comment = comment;
	}

	public @Nullable Long getId() {
		return this.id;
	}

	public short getStars() {
		return this.stars;
	}

	public @Nullable String getComment() {
		return this.comment;
	}

}
