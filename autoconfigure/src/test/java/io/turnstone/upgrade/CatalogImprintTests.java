package io.turnstone.upgrade;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CatalogImprint}.
 */
class CatalogImprintTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"alter table orders add x int        | ORDERS     | true", //
			"alter table orders                  | orders     | true", //
			"orders                              | orders     | true", //
			"alter table orders_old add x int    | orders     | false", //
			"alter table old_orders add x int    | orders     | false", //
			"alter table orders2 add x int       | orders     | false", //
			"alter table sales.orders add x int  | orders     | true", //
			"create index i on orders(x)         | i          | true", //
			"create index i on orders(x)         | x          | true", //
			"old_orders, orders                  | orders     | true", //
			"create table big orders (x int)     | Big Orders | true" })
	void knowsWholeNamesOnly(String text, String name, boolean named) {
		assertThat(CatalogImprint.names(text, name)).isEqualTo(named);
	}

}
