package io.turnstone.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.hibernate.SessionFactory;
import org.hibernate.SessionFactoryObserver;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.generator.Generator;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.jpa.boot.spi.IntegratorProvider;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;
import org.jspecify.annotations.Nullable;

/**
 * {@link IntegratorProvider} that captures the model of one {@code EntityManagerFactory},
 * together with the integrators of the provider that the application set itself. The
 * model is there even if the factory fails to start on a schema that is not valid.
 */
public final class CapturingIntegratorProvider implements IntegratorProvider {

	private final String name;

	private final @Nullable Object previous;

	private final CapturedModels models;

	private final Consumer<EntityModel> afterFailedValidation;

	/**
	 * Create the provider.
	 * @param name the bean name of the {@code EntityManagerFactory}
	 * @param previous what the application set under
	 * {@code hibernate.integrator_provider}: a provider, its class or the name of its
	 * class
	 * @param models takes the model
	 * @param afterFailedValidation is told of a model whose factory was to validate the
	 * schema and did not start, while the database can still be asked
	 */
	public CapturingIntegratorProvider(String name, @Nullable Object previous, CapturedModels models,
			Consumer<EntityModel> afterFailedValidation) {
		this.name = name;
		this.previous = previous;
		this.models = models;
		this.afterFailedValidation = afterFailedValidation;
	}

	@Override
	public List<Integrator> getIntegrators() {
		List<Integrator> integrators = new ArrayList<>();
		if (this.previous != null) {
			integrators.addAll(providerOf(this.previous).getIntegrators());
		}
		integrators.add(new Capture());
		return integrators;
	}

	private static IntegratorProvider providerOf(Object setting) {
		if (setting instanceof IntegratorProvider provider) {
			return provider;
		}
		try {
			Class<?> type = (setting instanceof Class<?> given) ? given
					: Class.forName(setting.toString(), true, Thread.currentThread().getContextClassLoader());
			return (IntegratorProvider) type.getDeclaredConstructor().newInstance();
		}
		catch (ReflectiveOperationException | ClassCastException ex) {
			throw new IllegalArgumentException(
					"The property hibernate.integrator_provider must name an IntegratorProvider with a constructor "
							+ "without arguments, but is " + setting,
					ex);
		}
	}

	/**
	 * Capture of one factory. Generators change columns while the runtime metamodel is
	 * made, so the model is taken after that: when the factory is there, or when it
	 * fails, as it does on a schema that is not valid.
	 */
	private final class Capture implements Integrator, SessionFactoryObserver {

		private @Nullable Metadata metadata;

		@Override
		public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
			this.metadata = metadata;
			factory.addObserver(this);
		}

		@Override
		public void sessionFactoryCreated(SessionFactory factory) {
			SessionFactoryImplementor implementor = factory.unwrap(SessionFactoryImplementor.class);
			capture(implementor, generators(implementor));
		}

		private static Map<String, Generator> generators(SessionFactoryImplementor factory) {
			Map<String, Generator> generators = new HashMap<>();
			factory.getMappingMetamodel()
				.forEachEntityDescriptor((entity) -> generators.put(entity.getEntityName(), entity.getGenerator()));
			return generators;
		}

		@Override
		public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
			boolean failed = this.metadata != null;
			// Whether there are generators yet depends on how far it got
			capture(factory, Map.of());
			if (failed && "validate".equals(factory.getProperties().get(SchemaToolingSettings.HBM2DDL_AUTO))) {
				CapturingIntegratorProvider.this.models.find(CapturingIntegratorProvider.this.name)
					.ifPresent(CapturingIntegratorProvider.this.afterFailedValidation);
			}
		}

		private void capture(SessionFactoryImplementor factory, Map<String, Generator> generators) {
			Metadata complete = this.metadata;
			this.metadata = null;
			if (complete != null) {
				ModelCapture capture = new ModelCapture(complete, factory.getSqlStringGenerationContext(), generators);
				CapturingIntegratorProvider.this.models.add(capture.capture(CapturingIntegratorProvider.this.name));
			}
		}

	}

}
