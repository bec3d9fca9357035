package io.turnstone.upgrade;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The one lock around every call of Liquibase in this process. Liquibase keeps its lock
 * services and caches in static singletons that one run resets under another's feet
 * (<a href="https://github.com/liquibase/liquibase/issues/7956">liquibase#7956</a>).
 */
public final class LiquibaseMutex {

	private static final ReentrantLock LOCK = new ReentrantLock(true);

	private LiquibaseMutex() {
	}

	/**
	 * Call Liquibase while nobody else does.
	 * @param <T> the type of what the call returns
	 * @param call the call
	 * @return what the call returns
	 * @throws Exception if the call throws it
	 */
	public static <T> T call(Callable<T> call) throws Exception {
		LOCK.lock();
		try {
			return call.call();
		}
		finally {
			LOCK.unlock();
		}
	}

	/**
	 * Call Liquibase while nobody else does, without a checked exception.
	 * @param <T> the type of what the call returns
	 * @param call the call
	 * @return what the call returns
	 */
	public static <T> T get(Supplier<T> call) {
		LOCK.lock();
		try {
			return call.get();
		}
		finally {
			LOCK.unlock();
		}
	}

}
