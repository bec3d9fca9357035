package io.turnstone.features;

class SqliteFeatureTests extends FeatureTests {

	SqliteFeatureTests() {
		super(Product.SQLITE);
	}

}
