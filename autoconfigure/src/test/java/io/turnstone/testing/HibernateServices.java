package io.turnstone.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceProvider;
import jakarta.persistence.spi.PersistenceUnitInfo;
import org.hibernate.boot.registry.classloading.internal.ClassLoaderServiceImpl;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.hibernate.jpa.boot.internal.EntityManagerFactoryBuilderImpl;
import org.hibernate.jpa.boot.internal.PersistenceUnitInfoDescriptor;

import org.springframework.beans.BeanUtils;
import org.springframework.orm.jpa.persistenceunit.SmartPersistenceUnitInfo;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/**
 * Hibernate, as Spring calls it, whose services are looked for once: each factory looks
 * through all jars for each kind of them, which took a tenth of all the time of tests.
 */
final class HibernateServices extends HibernateJpaVendorAdapter {

	private final PersistenceProvider provider;

	/**
	 * Create the adapter.
	 * @param loader loads the entities, and has no services of its own
	 */
	HibernateServices(ClassLoader loader) {
		this.provider = new Provider(loader);
	}

	@Override
	public PersistenceProvider getPersistenceProvider() {
		return this.provider;
	}

	private static final class Provider extends HibernatePersistenceProvider {

		private final ClassLoader loader;

		private Provider(ClassLoader loader) {
			this.loader = loader;
		}

		@Override
		@SuppressWarnings({ "unchecked", "rawtypes" })
		public EntityManagerFactory createContainerEntityManagerFactory(PersistenceUnitInfo unit, Map properties) {
			List<String> names = new ArrayList<>(unit.getManagedClassNames());
			if (unit instanceof SmartPersistenceUnitInfo smart) {
				names.addAll(smart.getManagedPackages());
			}
			return new EntityManagerFactoryBuilderImpl(new PersistenceUnitInfoDescriptor(unit) {

				@Override
				public List<String> getManagedClassNames() {
					return names;
				}

			}, properties, new FoundServices(this.loader)).build();
		}

	}

	private static final class FoundServices extends ClassLoaderServiceImpl {

		private static final Map<Class<?>, List<Class<?>>> FOUND = new ConcurrentHashMap<>();

		private FoundServices(ClassLoader loader) {
			super(loader);
		}

		@Override
		public <S> Collection<S> loadJavaServices(Class<S> type) {
			List<Class<?>> found = FOUND.get(type);
			if (found != null) {
				return found.stream().map(BeanUtils::instantiateClass).map(type::cast).toList();
			}
			Collection<S> services = super.loadJavaServices(type);
			FOUND.put(type, services.stream().<Class<?>>map(Object::getClass).toList());
			return services;
		}

	}

}
