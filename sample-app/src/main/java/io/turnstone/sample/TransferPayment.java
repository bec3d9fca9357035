package io.turnstone.sample;

import java.math.BigDecimal;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

/**
 * Payment by bank transfer.
 */
@Entity
public class TransferPayment extends Payment {

	@Column(nullable = false, length = 34)
	private String iban = "";

	protected TransferPayment() {
	}

	public TransferPayment(Order order, BigDecimal amount, Instant receivedAt, String iban) {
		super(order, amount, receivedAt);
		this.iban = iban;
	}

	public String getIban() {
		return this.iban;
	}

}
