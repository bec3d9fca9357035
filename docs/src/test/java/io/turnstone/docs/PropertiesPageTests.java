package io.turnstone.docs;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PropertiesPageTests {

	private static final Path FILE = Path.of("properties.md");

	@Test
	void saysWhatTheMetadataSays() throws Exception {
		if (Boolean.getBoolean("properties.write")) {
			Files.writeString(FILE, PropertiesPage.render());
		}

		assertThat(FILE).content()
			.as("docs/properties.md is not what the configuration metadata says: run the command at its top")
			.isEqualTo(PropertiesPage.render());
	}

	@Test
	void everyPropertyIsDescribed() {
		assertThat(PropertiesPage.names()).contains("turnstone.command", "turnstone.upgrade.mode");
		assertThat(PropertiesPage.render()).doesNotContain("|  |\n", "null");
	}

}
