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

/**
 * Classes of one persistence unit.
 *
 * @param loader loads them
 * @param types their names, and those of their packages
 * @param settings the settings of Hibernate
 */
public record EntityTypes(ClassLoader loader, PersistenceManagedTypes types, Map<String, Object> settings) {

	/**
	 * Return some classes, with the names of Spring Boot.
	 * @param types the classes
	 * @return the classes of the unit
	 */
	public static EntityTypes of(Class<?>... types) {
		ClassLoader loader = (types.length > 0) ? types[0].getClassLoader() : EntityTypes.class.getClassLoader();
		return new EntityTypes(loader,
				PersistenceManagedTypes.of(Arrays.stream(types).map(Class::getName).toArray(String[]::new)),
				Naming.SPRING.settings());
	}

	/**
	 * Look for the classes in some packages.
	 * @param loader loads the classes
	 * @param naming how their tables and columns are named
	 * @param packages the packages, with those below them
	 * @return the classes of the unit
	 */
	public static EntityTypes in(ClassLoader loader, Naming naming, String... packages) {
		return new EntityTypes(loader,
				new PersistenceManagedTypesScanner(new DefaultResourceLoader(loader)).scan(packages),
				naming.settings());
	}

	/**
	 * Return these classes with a further setting.
	 * @param name the setting
	 * @param value its value
	 * @return the classes of the unit
	 */
	public EntityTypes with(String name, Object value) {
		Map<String, Object> all = new HashMap<>(this.settings);
		all.put(name, value);
		return new EntityTypes(this.loader, this.types, all);
	}

	boolean isEmpty() {
		return this.types.getManagedClassNames().isEmpty();
	}

	public List<String> names() {
		return this.types.getManagedClassNames();
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
