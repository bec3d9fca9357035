package io.turnstone.rights;

import java.math.BigDecimal;
import java.time.LocalDateTime;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.GeneratedColumn;

/**
 * Entity with everything that only a database can put into words.
 */
@Entity(name = "Parcel")
@Table(name = "parcel", indexes = @Index(name = "ix_parcel_weighed", columnList = "weighed"))
@Check(name = "heavy", constraints = "weight > 0")
class Parcel {

	@Id
	Long id;

	@Column(nullable = false, unique = true, length = 40)
	String code;

	@ColumnDefault("1")
	@Column(nullable = false)
	int weight;

	@GeneratedColumn("weight * 2")
	int doubled;

	@Column(precision = 12, scale = 2)
	BigDecimal price;

	LocalDateTime weighed;

	boolean fragile;

	@Column(columnDefinition = "varchar(10) default 'none' not null")
	String label;

	@ManyToOne
	Parcel wrapper;

}
