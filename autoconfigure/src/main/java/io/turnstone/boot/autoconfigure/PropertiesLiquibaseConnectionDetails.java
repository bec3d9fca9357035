package io.turnstone.boot.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseProperties;

/**
 * Connection details out of {@code spring.liquibase}.
 */
class PropertiesLiquibaseConnectionDetails implements LiquibaseConnectionDetails {

	private final LiquibaseProperties properties;

	PropertiesLiquibaseConnectionDetails(LiquibaseProperties properties) {
		this.properties = properties;
	}

	@Override
	public @Nullable String getUsername() {
		return this.properties.getUser();
	}

	@Override
	public @Nullable String getPassword() {
		return this.properties.getPassword();
	}

	@Override
	public @Nullable String getJdbcUrl() {
		return this.properties.getUrl();
	}

	@Override
	public @Nullable String getDriverClassName() {
		String driver = this.properties.getDriverClassName();
		return (driver != null) ? driver : LiquibaseConnectionDetails.super.getDriverClassName();
	}

}
