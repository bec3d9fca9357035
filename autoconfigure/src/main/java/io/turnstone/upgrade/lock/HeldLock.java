package io.turnstone.upgrade.lock;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * Lock of a session, while its holder runs Liquibase.
 *
 * @param settings how to wait
 * @param session the lock
 * @param dataSource gives connections to renew a lease with
 * @param progress is told of what happens
 */
record HeldLock(LockSettings settings, SessionLock session, @Nullable DataSource dataSource, LockProgress progress) {

	/**
	 * Return what the holder writes into the lock table.
	 */
	String holder() throws SQLException {
		return LockRow.holder(
				"%s on %s, process %d".formatted(this.settings.instance(), host(), ProcessHandle.current().pid()),
				this.session.mark());
	}

	private static String host() {
		try {
			InetAddress host = InetAddress.getLocalHost();
			return "%s (%s)".formatted(host.getHostName(), host.getHostAddress());
		}
		catch (UnknownHostException ex) {
			// A name that cannot be resolved is in the message
			return String.valueOf(ex.getMessage()).replaceFirst(":.*", "");
		}
	}

	/**
	 * Tell why whoever wrote a row cannot be at work any more.
	 * @param row the row
	 * @return the reason, or empty where they may be
	 * @throws SQLException if the server fails
	 */
	Optional<String> whyGone(LockRow row) throws SQLException {
		if (row.isForeign()) {
			return (row.age().compareTo(this.settings.foreignExpiry()) > 0)
					? Optional.of("it is older than %d hours".formatted(this.settings.foreignExpiry().toHours()))
					: Optional.empty();
		}
		if (row.mark().equals(Lease.MARK)) {
			return (row.age().compareTo(Lease.EXPIRY) > 0) ? Optional.of("it was not renewed") : Optional.empty();
		}
		return this.session.isGone(row.mark()) ? Optional.of("its session has ended") : Optional.empty();
	}

	/**
	 * Release a row whose writer cannot be at work any more.
	 * @param row the row
	 * @param table has it
	 * @return whether it was released
	 * @throws SQLException if the server fails
	 */
	boolean releaseIfGone(LockRow row, LockTable table) throws SQLException {
		Optional<String> reason = whyGone(row);
		if (reason.isEmpty() || !table.release(row)) {
			return false;
		}
		this.progress.released(row.toString(), reason.get());
		return true;
	}

}
