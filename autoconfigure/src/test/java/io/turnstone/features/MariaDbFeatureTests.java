package io.turnstone.features;

class MariaDbFeatureTests extends ThemeRoundTripTests {

	MariaDbFeatureTests() {
		super(Product.MARIADB);
	}

}
