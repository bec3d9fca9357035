package io.turnstone.boot.autoconfigure;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import javax.sql.DataSource;

import io.turnstone.boot.autoconfigure.TurnstoneProperties.Database;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Databases that {@code turnstone.databases} lists.
 *
 * @param keys what each is called in the properties, by the name of its
 * {@link DataSource} bean, in the order in which they are upgraded
 */
record ListedDatabases(Map<String, String> keys) {

	static final String PREFIX = "turnstone.databases";

	/**
	 * Read the list.
	 * @param environment has the properties
	 * @param beanFactory knows the data sources
	 */
	static ListedDatabases in(Environment environment, ListableBeanFactory beanFactory) {
		Map<String, Database> entries = Binder.get(environment)
			.bind(PREFIX, Bindable.mapOf(String.class, Database.class))
			.orElseGet(Map::of);
		Set<String> dataSources = Set.of(beanFactory.getBeanNamesForType(DataSource.class, true, false));
		Map<String, String> keys = new LinkedHashMap<>();
		entries.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().enabled())
			.sorted(Map.Entry.comparingByValue(Comparator.comparingInt(Database::order)))
			.map(Map.Entry::getKey)
			.forEach((key) -> {
				if (dataSources.contains(key)) {
					keys.put(key, key);
				}
				else {
					// The name of an environment variable is in one case
					keys.putIfAbsent(dataSources.stream().filter(key::equalsIgnoreCase).findFirst().orElse(key), key);
				}
			});
		return new ListedDatabases(keys);
	}

	boolean contains(String database) {
		return this.keys.containsKey(database);
	}

	boolean isEmpty() {
		return this.keys.isEmpty();
	}

	/**
	 * Return what a database is called in the properties.
	 * @param name the name of its bean
	 */
	String key(String name) {
		return Objects.requireNonNull(this.keys.get(name));
	}

	List<String> names() {
		return List.copyOf(this.keys.keySet());
	}

}
