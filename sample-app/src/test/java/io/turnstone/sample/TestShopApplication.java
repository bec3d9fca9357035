package io.turnstone.sample;

import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;

/**
 * The web shop on PostgreSQL, for a developer who has a Docker engine and no server. The
 * image can be replaced: {@code --shop.postgres-image=...}
 */
public class TestShopApplication {

	public static void main(String[] args) {
		SpringApplication.from(ShopApplication::main)
			.with(PostgresContainer.class)
			.withAdditionalProfiles("dev", "postgres")
			.run(args);
	}

	/**
	 * The PostgreSQL server, which lives as long as the application.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class PostgresContainer {

		@Bean
		@ServiceConnection
		PostgreSQLContainer postgres(@Value("${shop.postgres-image:postgres:18-alpine}") String image) {
			return new PostgreSQLContainer(image);
		}

	}

}
