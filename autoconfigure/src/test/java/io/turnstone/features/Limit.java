package io.turnstone.features;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What Hibernate itself cannot do with a feature on some products.
 *
 * @param kind what it cannot do
 * @param feature the name of the feature
 * @param reason the reason
 * @param products the products
 */
record Limit(Kind kind, String feature, String reason, Set<Product> products) {

	static Limit absent(String feature, String reason, Product... products) {
		return of(Kind.ABSENT, feature, reason, products);
	}

	static Limit absent(String feature, String reason, Set<Product> products) {
		return new Limit(Kind.ABSENT, feature, reason, products);
	}

	static Limit create(String feature, String reason, Product... products) {
		return of(Kind.CREATE, feature, reason, products);
	}

	static Limit create(String feature, String reason, Set<Product> products) {
		return new Limit(Kind.CREATE, feature, reason, products);
	}

	static Limit validate(String feature, String reason, Product... products) {
		return of(Kind.VALIDATE, feature, reason, products);
	}

	private static Limit of(Kind kind, String feature, String reason, Product... products) {
		return new Limit(kind, feature, reason,
				(products.length > 0) ? EnumSet.copyOf(Arrays.asList(products)) : EnumSet.allOf(Product.class));
	}

	Feature mapped() {
		return Theme.allFeatures()
			.stream()
			.filter((mapped) -> mapped.name().equals(this.feature))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("There is no feature " + this.feature));
	}

	static List<Limit> of(Product product) {
		return Limits.ALL.stream().filter((limit) -> limit.products().contains(product)).toList();
	}

	/**
	 * Return what tells whether Hibernate can create the tables of a feature.
	 * @param product the product
	 * @return the condition
	 */
	static Predicate<Feature> creatableOn(Product product) {
		return possibleOn(product, EnumSet.of(Kind.ABSENT, Kind.CREATE));
	}

	static Predicate<Feature> validatableOn(Product product) {
		return possibleOn(product, EnumSet.allOf(Kind.class));
	}

	private static Predicate<Feature> possibleOn(Product product, Set<Kind> kinds) {
		List<String> impossible = of(product).stream()
			.filter((limit) -> kinds.contains(limit.kind()))
			.map(Limit::feature)
			.toList();
		return (feature) -> !impossible.contains(feature.name());
	}

	@Override
	public String toString() {
		return "%s %s: %s".formatted(this.kind, this.feature, this.reason);
	}

	/**
	 * What is impossible.
	 */
	enum Kind {

		/**
		 * The product has no such thing.
		 */
		ABSENT,

		/**
		 * Hibernate fails to create it.
		 */
		CREATE,

		/**
		 * Hibernate can create it, and then holds it to be wrong.
		 */
		VALIDATE

	}

}
