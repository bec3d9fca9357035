package io.turnstone.boot.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import javax.sql.DataSource;

import io.turnstone.ManagedChangelog;
import io.turnstone.ManagedDatabase;
import io.turnstone.mapping.EntityModel;
import io.turnstone.scratch.ScratchSettings;
import io.turnstone.upgrade.GuardedSpringLiquibase;
import io.turnstone.upgrade.UpgradeJournal;
import jakarta.persistence.EntityManagerFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.jdbc.DataSourceUnwrapper;

/**
 * Databases of an application: one for each {@link DataSource} bean, with the models that
 * are mapped to it. They are found when they are first asked for, as the upgrade must not
 * wait for the models.
 */
class ManagedDatabases implements Supplier<List<ManagedDatabase>> {

	private final ListableBeanFactory beanFactory;

	private final ModelCapturingPostProcessor capture;

	private final ScratchSettings scratch;

	private @Nullable List<ManagedDatabase> databases;

	ManagedDatabases(ListableBeanFactory beanFactory, ModelCapturingPostProcessor capture, ScratchSettings scratch) {
		this.beanFactory = beanFactory;
		this.capture = capture;
		this.scratch = scratch;
	}

	@Override
	public synchronized List<ManagedDatabase> get() {
		if (this.databases == null) {
			List<ManagedDatabase> found = new ArrayList<>();
			this.beanFactory.getBeansOfType(DataSource.class)
				.forEach((name, dataSource) -> found.add(new ManagedDatabase(name, dataSource,
						() -> modelsOf(dataSource), changelogOf(name).orElse(null), this.scratch)));
			this.databases = List.copyOf(found);
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

	private Optional<ManagedChangelog> changelogOf(String database) {
		return this.beanFactory.getBeansOfType(GuardedSpringLiquibase.class)
			.values()
			.stream()
			.filter((liquibase) -> liquibase.getDatabaseName().equals(database))
			.map((liquibase) -> new ManagedChangelog(liquibase.getChangeLog(), liquibase.runner(),
					liquibase.getExtent(), liquibase::upgrade, liquibase::downgrade,
					this.beanFactory.getBean(UpgradeJournal.class)))
			.findFirst();
	}

	private static boolean areTheSame(DataSource candidate, DataSource dataSource) {
		return DataSourceUnwrapper.unwrapRoot(candidate) == DataSourceUnwrapper.unwrapRoot(dataSource);
	}

}
