package io.turnstone.features;

class H2AsPostgresqlFeatureTests extends FeatureRoundTripTests {

	H2AsPostgresqlFeatureTests() {
		super(Product.H2_AS_POSTGRESQL);
	}

}
