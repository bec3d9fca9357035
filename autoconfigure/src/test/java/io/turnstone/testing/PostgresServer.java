package io.turnstone.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * One PostgreSQL server for all tests of this process: a container where a Docker engine
 * answers, the embedded binary otherwise. {@code -Dturnstone.test.postgres=embedded}
 * takes the binary in any case, {@code -Dturnstone.test.postgres-image=...} another
 * image.
 */
final class PostgresServer {

	private static final PostgresServer INSTANCE = start();

	private final Function<String, DriverManagerDataSource> databases;

	private PostgresServer(Function<String, DriverManagerDataSource> databases) {
		this.databases = databases;
	}

	static PostgresServer get() {
		return INSTANCE;
	}

	DriverManagerDataSource dataSource(String database) {
		return this.databases.apply(database);
	}

	private static PostgresServer start() {
		boolean embedded = "embedded".equals(System.getProperty("turnstone.test.postgres"));
		return (!embedded && DockerClientFactory.instance().isDockerAvailable()) ? container() : embedded();
	}

	@SuppressWarnings("resource")
	private static PostgresServer container() {
		PostgreSQLContainer container = new PostgreSQLContainer(
				System.getProperty("turnstone.test.postgres-image", "postgres:18-alpine"));
		container.start();
		String prefix = "jdbc:postgresql://%s:%d/".formatted(container.getHost(), container.getMappedPort(5432));
		return new PostgresServer((database) -> new DriverManagerDataSource(prefix + database, container.getUsername(),
				container.getPassword()));
	}

	@SuppressWarnings("resource")
	private static PostgresServer embedded() {
		try {
			EmbeddedPostgres server = EmbeddedPostgres.builder()
				.setServerConfig("max_connections", "100")
				.setServerConfig("fsync", "off")
				.setServerConfig("full_page_writes", "off")
				// With hundreds of databases, it would go over one of them ten times a
				// second
				.setServerConfig("autovacuum", "off")
				.start();
			return new PostgresServer(
					(database) -> new DriverManagerDataSource(server.getJdbcUrl("postgres", database)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
