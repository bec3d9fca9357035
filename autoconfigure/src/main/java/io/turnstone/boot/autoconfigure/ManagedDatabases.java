package io.turnstone.boot.autoconfigure;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.turnstone.ManagedChangelog;
import io.turnstone.ManagedDatabase;
import io.turnstone.mapping.EntityModel;
import io.turnstone.scratch.ScratchSettings;
import io.turnstone.upgrade.GuardedSpringLiquibase;
import io.turnstone.upgrade.UpgradeJournal;
import io.turnstone.upgrade.UpgradeMode;
import jakarta.persistence.EntityManagerFactory;
import liquibase.integration.spring.SpringLiquibase;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.jdbc.DataSourceUnwrapper;

/**
 * Databases of an application: one for each {@link DataSource} bean, with the models that
 * are mapped to it. They are found when they are first asked for, as the upgrade must not
 * wait for the models.
 */
class ManagedDatabases implements Supplier<List<ManagedDatabase>> {

	private final ConfigurableListableBeanFactory beanFactory;

	private final ModelCapturingPostProcessor capture;

	private final ScratchSettings scratch;

	private @Nullable List<ManagedDatabase> databases;

	ManagedDatabases(ConfigurableListableBeanFactory beanFactory, ModelCapturingPostProcessor capture,
			ScratchSettings scratch) {
		this.beanFactory = beanFactory;
		this.capture = capture;
		this.scratch = scratch;
	}

	@Override
	public synchronized List<ManagedDatabase> get() {
		if (this.databases == null) {
			Map<String, GuardedSpringLiquibase> upgraded = new LinkedHashMap<>();
			started(GuardedSpringLiquibase.class)
				.forEach((liquibase) -> upgraded.putIfAbsent(liquibase.getDatabaseName(), liquibase));
			Map<String, DataSource> dataSources = this.beanFactory.getBeansOfType(DataSource.class);
			List<String> order = List.copyOf(upgraded.keySet());
			this.databases = dataSources.entrySet()
				.stream()
				.sorted(Comparator.comparingInt((entry) -> place(entry.getKey(), order)))
				.map((entry) -> database(entry.getKey(), entry.getValue(), upgraded.get(entry.getKey())))
				.toList();
		}
		return this.databases;
	}

	private List<EntityModel> modelsOf(DataSource dataSource) {
		// A lazy factory is built here, and one that is built in the background waited
		// for
		this.beanFactory.getBeansOfType(EntityManagerFactory.class)
			.values()
			.forEach(EntityManagerFactory::getMetamodel);
		return this.capture.models()
			.all()
			.values()
			.stream()
			.filter((model) -> this.capture.dataSource(model.name())
				.filter((candidate) -> areTheSame(candidate, dataSource))
				.isPresent())
			.toList();
	}

	/**
	 * Return the beans of a type that are there: one that is made now would upgrade.
	 */
	private <T> Stream<T> started(Class<T> type) {
		return Stream.of(this.beanFactory.getBeanNamesForType(type, false, false))
			.filter(this.beanFactory::containsSingleton)
			.map((name) -> this.beanFactory.getBean(name, type));
	}

	private static int place(String name, List<String> order) {
		return order.contains(name) ? order.indexOf(name) : order.size();
	}

	private ManagedDatabase database(String name, DataSource dataSource, @Nullable GuardedSpringLiquibase upgraded) {
		ManagedChangelog changelog = Optional.ofNullable(upgraded)
			.or(() -> userDefined(name, dataSource))
			.map((liquibase) -> new ManagedChangelog(liquibase.getChangeLog(), liquibase.runner(),
					liquibase.getMigratedDataSource(), liquibase.getExtent(), liquibase::upgrade, liquibase::downgrade,
					this.beanFactory.getBean(UpgradeJournal.class)))
			.orElse(null);
		return new ManagedDatabase(name, dataSource, () -> modelsOf(dataSource), changelog, this.scratch);
	}

	/**
	 * Return what stands for a bean of the application, which upgrades at the start by
	 * itself.
	 */
	private Optional<GuardedSpringLiquibase> userDefined(String name, DataSource dataSource) {
		List<SpringLiquibase> own = started(SpringLiquibase.class)
			.filter((liquibase) -> !(liquibase instanceof GuardedSpringLiquibase) && liquibase.getChangeLog() != null)
			.filter((liquibase) -> liquibase.getDataSource() != null
					&& areTheSame(liquibase.getDataSource(), dataSource))
			.toList();
		return (own.size() != 1) ? Optional.empty()
				: Optional.of(this.beanFactory.getBean(GuardedLiquibases.class)
					.create(name, UpgradeMode.OFF)
					.standingFor(own.get(0)));
	}

	private static boolean areTheSame(DataSource candidate, DataSource dataSource) {
		return DataSourceUnwrapper.unwrapRoot(candidate) == DataSourceUnwrapper.unwrapRoot(dataSource);
	}

}
