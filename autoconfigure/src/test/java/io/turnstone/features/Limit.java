package io.turnstone.features;

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
 * @param since the major version of the product that it begins with, or 0
 */
record Limit(Kind kind, String feature, String reason, Set<Product> products, int since) {

	Feature mapped() {
		return Theme.allFeatures()
			.stream()
			.filter((mapped) -> mapped.name().equals(this.feature))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("There is no feature " + this.feature));
	}

	static List<Limit> of(Product product) {
		return Limits.ALL.stream()
			.filter((limit) -> limit.products().contains(product))
			.filter((limit) -> limit.since() == 0 || limit.since() <= product.majorVersion())
			.toList();
	}

	/**
	 * Return what tells whether Hibernate can create the tables of a feature.
	 * @param product the product
	 * @return the condition
	 */
	static Predicate<Feature> creatableOn(Product product) {
		return possibleOn(product, EnumSet.complementOf(EnumSet.of(Kind.VALIDATE)));
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
		 * Hibernate fails to create it, and a draft does not.
		 */
		DRAFTED,

		/**
		 * The product takes what Hibernate writes, and does nothing about it.
		 */
		IGNORED,

		/**
		 * The driver of the product does not tell of it.
		 */
		UNREAD,

		/**
		 * Hibernate can create it, and then holds it to be wrong.
		 */
		VALIDATE

	}

}
