package io.turnstone.changelog;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LiteralsTests {

	private static final String STATEMENT = "update a set b = 'it''s ${x}', c = 'plain' where d = '\r'";

	@Test
	void hidesFromLiquibaseWhatItWouldReplace() {
		assertThat(Literals.protect(STATEMENT))
			.isEqualTo("update a set b = U&'it''s \\0024{x}', c = 'plain' where d = U&'\\000d'");
	}

	@Test
	void doesSoByBackslashesWhereThereAreNoOtherEscapes() {
		assertThat(Literals.protectByBackslashes(STATEMENT))
			.isEqualTo("update a set b = 'it''s \\${x}', c = 'plain' where d = '\\r'");
	}

}
