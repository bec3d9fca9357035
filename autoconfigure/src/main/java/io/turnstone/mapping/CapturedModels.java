package io.turnstone.mapping;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Models that were captured so far, by the bean name of their
 * {@code EntityManagerFactory}. Safe to use from several threads, as a factory may be
 * built in the background.
 */
public final class CapturedModels {

	private final Map<String, EntityModel> models = new ConcurrentHashMap<>();

	/**
	 * Return the model of an {@code EntityManagerFactory}.
	 * @param name the bean name
	 * @return the model, or empty where the factory was not built yet
	 */
	public Optional<EntityModel> find(String name) {
		return Optional.ofNullable(this.models.get(name));
	}

	/**
	 * Return all models that were captured so far.
	 * @return the models by bean name, sorted
	 */
	public Map<String, EntityModel> all() {
		return Collections.unmodifiableMap(new TreeMap<>(this.models));
	}

	void add(EntityModel model) {
		this.models.put(model.name(), model);
	}

}
