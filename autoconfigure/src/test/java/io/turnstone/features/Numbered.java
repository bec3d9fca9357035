package io.turnstone.features;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/**
 * Entity with an id that the application hands out.
 */
@MappedSuperclass
abstract class Numbered {

	@Id
	Long id;

}
