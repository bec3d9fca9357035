package io.turnstone.upgrade;

import java.util.logging.Level;

import liquibase.changelog.ChangeSet;
import liquibase.logging.Logger;
import liquibase.logging.core.AbstractLogService;
import liquibase.logging.core.AbstractLogger;
import liquibase.util.ShowSummaryUtil;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Liquibase's log, turned down: what it merely mentions becomes debug output, so that the
 * user's log has the lines of Turnstone only.
 */
class LiquibaseLog extends AbstractLogService {

	private final Volume volume;

	LiquibaseLog(Volume volume) {
		this.volume = volume;
	}

	@Override
	public int getPriority() {
		return PRIORITY_NOT_APPLICABLE;
	}

	@Override
	public Logger getLog(Class source) {
		return new QuietLogger(LogFactory.getLog(source), (this.volume == Volume.SILENT) ? Level.OFF : floor(source));
	}

	private static Level floor(Class<?> source) {
		if (source == ShowSummaryUtil.class) {
			// A summary is only made for a user who asked for it
			return Level.INFO;
		}
		// What fails in a change set is thrown, and told by whoever catches it
		return (source == ChangeSet.class) ? Level.OFF : Level.WARNING;
	}

	/**
	 * How much of Liquibase's log is let through.
	 */
	enum Volume {

		/**
		 * Warnings and errors.
		 */
		CALM,

		/**
		 * Nothing.
		 */
		SILENT

	}

	/**
	 * Logger that passes on what reaches a level, and gives the rest to debug.
	 */
	private static final class QuietLogger extends AbstractLogger {

		private final Log log;

		private final Level floor;

		QuietLogger(Log log, Level floor) {
			this.log = log;
			this.floor = floor;
		}

		@Override
		public void log(Level level, String message, Throwable ex) {
			if (level == Level.OFF) {
				return;
			}
			if (level.intValue() < this.floor.intValue()) {
				this.log.debug(message, ex);
			}
			else if (level.intValue() >= Level.SEVERE.intValue()) {
				this.log.error(message, ex);
			}
			else if (level.intValue() >= Level.WARNING.intValue()) {
				this.log.warn(message, ex);
			}
			else {
				this.log.info(message, ex);
			}
		}

	}

}
