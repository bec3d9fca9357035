package io.turnstone.features;

import io.turnstone.testing.MySqlServer;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIfSystemProperty(named = MySqlServer.URL, matches = "jdbc:.+")
class MySqlFeatureTests extends ThemeRoundTripTests {

	MySqlFeatureTests() {
		super(Product.MYSQL);
	}

}
