package io.turnstone.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A PostgreSQL server of its own that waits for a primary, and answers queries meanwhile:
 * a standby that takes no writes.
 */
public final class PostgresStandby implements AutoCloseable {

	private final EmbeddedPostgres server;

	private PostgresStandby(EmbeddedPostgres server) {
		this.server = server;
	}

	/**
	 * Start the standby.
	 * @param directory an empty directory
	 * @param primary what to do before the server becomes a standby
	 * @return the standby
	 * @throws IOException if the server does not start
	 */
	public static PostgresStandby start(Path directory, Consumer<DriverManagerDataSource> primary) throws IOException {
		Path data = directory.resolve("data");
		try (EmbeddedPostgres server = server(directory, data)) {
			primary.accept(dataSource(server));
		}
		Files.createFile(data.resolve("standby.signal"));
		return new PostgresStandby(server(directory, data));
	}

	private static EmbeddedPostgres server(Path directory, Path data) throws IOException {
		return EmbeddedPostgres.builder()
			.setOverrideWorkingDirectory(directory.resolve("binaries").toFile())
			.setDataDirectory(data)
			.setCleanDataDirectory(false)
			.setServerConfig("fsync", "off")
			.start();
	}

	public DriverManagerDataSource dataSource() {
		return dataSource(this.server);
	}

	private static DriverManagerDataSource dataSource(EmbeddedPostgres server) {
		return new DriverManagerDataSource(server.getJdbcUrl("postgres", "postgres"));
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
