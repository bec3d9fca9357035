package io.turnstone.features;

class H2AsMysqlFeatureTests extends FeatureRoundTripTests {

	H2AsMysqlFeatureTests() {
		super(Product.H2_AS_MYSQL);
	}

}
