package io.turnstone.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

import org.jspecify.annotations.Nullable;

/**
 * What a proxy hands on to the object that it stands for.
 */
public final class Delegation {

	private Delegation() {
	}

	/**
	 * Call a method, and let what it throws through as it is.
	 * @param target the object
	 * @param method the method
	 * @param arguments its arguments, {@code null} where it has none
	 * @return what it returns
	 * @throws Throwable what it throws
	 */
	public static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
			throws Throwable {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

}
