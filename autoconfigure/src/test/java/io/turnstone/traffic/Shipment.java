package io.turnstone.traffic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;

/**
 * Entity with expressions, for which PostgreSQL takes a lock on the table when it is
 * asked for them.
 */
@Entity(name = "Shipment")
@Table(name = "shipment", indexes = @Index(name = "ix_shipment_code", columnList = "code"))
@Check(name = "heavy", constraints = "weight > 0")
class Shipment {

	@Id
	Long id;

	@Column(nullable = false, length = 40)
	String code;

	@ColumnDefault("1")
	@Column(nullable = false)
	int weight;

}
