package io.turnstone.features;

class HsqldbFeatureTests extends FeatureTests {

	HsqldbFeatureTests() {
		super(Product.HSQLDB);
	}

}
