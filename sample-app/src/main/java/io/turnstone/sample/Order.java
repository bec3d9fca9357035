package io.turnstone.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * What a customer bought in one go.
 */
@Entity
@Table(name = "purchase_order", indexes = @Index(name = "ix_purchase_order_placed_at", columnList = "placedAt"))
public class Order {

	@Id
	@GeneratedValue
	private @Nullable Long id;

	@Version
	private int version;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private @Nullable Customer customer;

	@ManyToOne(fetch = FetchType.LAZY)
	private @Nullable Coupon coupon;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false, length = 20)
	private Status status = Status.PLACED;

	@Column(nullable = false)
	private Instant placedAt = Instant.EPOCH;

	@OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
	private List<OrderLine> lines = new ArrayList<>();

	protected Order() {
	}

	public Order(Customer customer, Instant placedAt) {
		this.customer = customer;
		this.placedAt = placedAt;
	}

	public void add(Product product, int quantity) {
		this.lines.add(new OrderLine(this, product, quantity));
	}

	public void redeem(Coupon coupon) {
		this.coupon = coupon;
	}

	public @Nullable Long getId() {
		return this.id;
	}

	public @Nullable Customer getCustomer() {
		return this.customer;
	}

	public @Nullable Coupon getCoupon() {
		return this.coupon;
	}

	public Status getStatus() {
		return this.status;
	}

	public Instant getPlacedAt() {
		return this.placedAt;
	}

	public List<OrderLine> getLines() {
		return this.lines;
	}

	/**
	 * How far an order has come.
	 */
	public enum Status {

		/**
		 * The customer has ordered.
		 */
		PLACED,

		/**
		 * The money is there.
		 */
		PAID,

		/**
		 * The parcel is on its way.
		 */
		SHIPPED,

		/**
		 * The order was called off.
		 */
		CANCELLED

	}

}
