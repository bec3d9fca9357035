package io.turnstone.sample;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Check;
import org.jspecify.annotations.Nullable;

/**
 * Code that makes an order cheaper.
 */
@Entity
@Check(name = "ck_coupon_percent", constraints = "percent between 1 and 100")
public class Coupon {

	@Id
	@Column(length = 20)
	private String code = "";

	@Column(nullable = false)
	private int percent;

	private @Nullable LocalDate validUntil;

	protected Coupon() {
	}

	public Coupon(String code, int percent, @Nullable LocalDate validUntil) {
		this.code = code;
		this.percent = percent;
		this.validUntil = validUntil;
	}

	public String getCode() {
		return this.code;
	}

	public int getPercent() {
		return this.percent;
	}

	public @Nullable LocalDate getValidUntil() {
		return this.validUntil;
	}

}
