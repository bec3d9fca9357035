package io.turnstone.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where a customer lives.
 *
 * @param street the street and the number of the house
 * @param postalCode the postal code
 * @param city the city
 * @param country the country, by its two letters of ISO 3166
 */
@Embeddable
public record Address(@Column(nullable = false) String street, @Column(nullable = false, length = 12) String postalCode,
		@Column(nullable = false, length = 100) String city, @Column(nullable = false, length = 2) String country) {

}
