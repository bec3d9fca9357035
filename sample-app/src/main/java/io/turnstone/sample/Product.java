package io.turnstone.sample;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * Thing that the shop sells.
 */
@Entity
@Table(indexes = @Index(name = "ix_product_name", columnList = "name"))
public class Product {

	@Id
	@GeneratedValue
	private @Nullable Long id;

	@Column(nullable = false, unique = true, length = 20)
	private String sku = "";

	@Column(nullable = false, length = 200)
	private String name = "";

	@Column(length = 4000)
	private @Nullable String description;

	@Column(nullable = false, precision = 10, scale = 2)
	private BigDecimal price = BigDecimal.ZERO;

	@ManyToMany
	@JoinTable(name = "product_category")
	private Set<Category> categories = new LinkedHashSet<>();

	protected Product() {
	}

	public Product(String sku, String name, BigDecimal price) {
		this.sku = sku;
		this.name = name;
		this.price = price;
	}

	public @Nullable Long getId() {
		return this.id;
	}

	public String getSku() {
		return this.sku;
	}

	public String getName() {
		return this.name;
	}

	public @Nullable String getDescription() {
		return this.description;
	}

	public void setDescription(String description) {
		this.description = description;
	}

	public BigDecimal getPrice() {
		return this.price;
	}

	public Set<Category> getCategories() {
		return this.categories;
	}

}
