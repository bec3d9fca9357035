package io.turnstone.features;

class PostgresqlFeatureTests extends ThemeRoundTripTests {

	PostgresqlFeatureTests() {
		super(Product.POSTGRESQL);
	}

}
