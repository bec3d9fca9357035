package io.turnstone.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/**
 * Shelf of the shop, on which products stand.
 */
@Entity
public class Category {

	@Id
	@GeneratedValue
	private @Nullable Long id;

	@Column(nullable = false, unique = true, length = 80)
	private String name = "";

	@ManyToOne(fetch = FetchType.LAZY)
	private @Nullable Category parent;

	protected Category() {
	}

	public Category(String name, @Nullable Category parent) {
		this.name = name;
		this.parent = parent;
	}

	public String getName() {
		return this.name;
	}

	public @Nullable Category getParent() {
		return this.parent;
	}

}
