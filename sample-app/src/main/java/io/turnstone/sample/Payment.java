package io.turnstone.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in for an order.
 */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
public abstract class Payment {

	@Id
	@GeneratedValue(strategy = GenerationType.UUID)
	private @Nullable UUID id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private @Nullable Order order;

	@Column(nullable = false, precision = 10, scale = 2)
	private BigDecimal amount = BigDecimal.ZERO;

	@Column(nullable = false)
	private Instant receivedAt = Instant.EPOCH;

	protected Payment() {
	}

	protected Payment(Order order, BigDecimal amount, Instant receivedAt) {
		this.order = order;
		this.amount = amount;
		this.receivedAt = receivedAt;
	}

	public @Nullable UUID getId() {
		return this.id;
	}

	public @Nullable Order getOrder() {
		return this.order;
	}

	public BigDecimal getAmount() {
		return this.amount;
	}

	public Instant getReceivedAt() {
		return this.receivedAt;
	}

}
