package io.turnstone.testing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl;
import org.hibernate.cfg.MappingSettings;

import org.springframework.boot.hibernate.SpringImplicitNamingStrategy;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypesScanner;
import org.springframework.util.ClassUtils;

/**
 * What one factory maps.
 *
 * @param loader loads the classes
 * @param types their names, and those of their packages
 * @param settings Hibernate's settings, besides those of {@link EntityManagerFactories}
 * @param mappingFiles the {@code orm.xml} files, as resources
 */
public record MappedUnit(ClassLoader loader, PersistenceManagedTypes types, Map<String, Object> settings,
		List<String> mappingFiles) {

	public MappedUnit {
		settings = Map.copyOf(settings);
		mappingFiles = List.copyOf(mappingFiles);
	}

	/**
	 * Return a unit of annotated classes, with the names of Spring Boot.
	 * @param types the classes
	 * @return the unit
	 */
	public static MappedUnit of(Class<?>... types) {
		ClassLoader loader = (types.length > 0) ? types[0].getClassLoader() : MappedUnit.class.getClassLoader();
		return new MappedUnit(loader,
				PersistenceManagedTypes.of(Arrays.stream(types).map(Class::getName).toArray(String[]::new)),
				Naming.SPRING.settings(), List.of());
	}

	/**
	 * Look for the classes in some packages.
	 * @param loader loads the classes
	 * @param naming how their tables and columns are named
	 * @param packages the packages, with those below them
	 * @return the unit
	 */
	public static MappedUnit in(ClassLoader loader, Naming naming, String... packages) {
		return new MappedUnit(loader,
				new PersistenceManagedTypesScanner(new DefaultResourceLoader(loader)).scan(packages), naming.settings(),
				List.of());
	}

	/**
	 * Return this unit with a further setting.
	 * @param name the setting
	 * @param value its value
	 * @return the unit
	 */
	public MappedUnit with(String name, Object value) {
		return with(Map.of(name, value));
	}

	/**
	 * Return this unit with further settings.
	 * @param further the settings
	 * @return the unit
	 */
	public MappedUnit with(Map<String, ?> further) {
		Map<String, Object> all = new HashMap<>(this.settings);
		all.putAll(further);
		return new MappedUnit(this.loader, this.types, all, this.mappingFiles);
	}

	/**
	 * Return this unit with mapping files.
	 * @param files the files, as resources
	 * @return the unit
	 */
	public MappedUnit mappedBy(String... files) {
		return new MappedUnit(this.loader, this.types, this.settings, List.of(files));
	}

	/**
	 * Tell whether the entities are those of a test, and not of somebody's jar.
	 */
	boolean isOfTests() {
		return this.loader instanceof CompiledEntities || this.loader == MappedUnit.class.getClassLoader();
	}

	boolean isEmpty() {
		return names().isEmpty() && this.mappingFiles.isEmpty();
	}

	public List<String> names() {
		return this.types.getManagedClassNames();
	}

	public List<Class<?>> classes() {
		return names().stream().<Class<?>>map((name) -> ClassUtils.resolveClassName(name, this.loader)).toList();
	}

	/**
	 * How tables and columns are named.
	 */
	public enum Naming {

		/**
		 * As by Spring Boot's default: in snake case.
		 */
		SPRING(SpringImplicitNamingStrategy.class, PhysicalNamingStrategySnakeCaseImpl.class),

		/**
		 * As the specification says: as they are.
		 */
		JPA(ImplicitNamingStrategyJpaCompliantImpl.class, PhysicalNamingStrategyStandardImpl.class);

		private final Class<?> implicit;

		private final Class<?> physical;

		Naming(Class<?> implicit, Class<?> physical) {
			this.implicit = implicit;
			this.physical = physical;
		}

		Map<String, Object> settings() {
			return Map.of(MappingSettings.IMPLICIT_NAMING_STRATEGY, this.implicit.getName(),
					MappingSettings.PHYSICAL_NAMING_STRATEGY, this.physical.getName());
		}

	}

}
