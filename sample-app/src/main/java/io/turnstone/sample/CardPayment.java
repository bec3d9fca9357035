package io.turnstone.sample;

import java.math.BigDecimal;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

/**
 * Payment by card.
 */
@Entity
public class CardPayment extends Payment {

	@Column(nullable = false, length = 4)
	private String lastDigits = "";

	protected CardPayment() {
	}

	public CardPayment(Order order, BigDecimal amount, Instant receivedAt, String lastDigits) {
		super(order, amount, receivedAt);
		this.lastDigits = lastDigits;
	}

	public String getLastDigits() {
		return this.lastDigits;
	}

}
