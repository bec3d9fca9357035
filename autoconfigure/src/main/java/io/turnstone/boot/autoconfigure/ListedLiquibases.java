package io.turnstone.boot.autoconfigure;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.sql.DataSource;

import io.turnstone.MigrationsException;
import io.turnstone.MigrationsException.Reason;
import io.turnstone.boot.autoconfigure.TurnstoneProperties.Database;
import io.turnstone.upgrade.GuardedSpringLiquibase;
import io.turnstone.upgrade.UpgradeMode;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseProperties;
import org.springframework.core.env.Environment;

/**
 * Makes what upgrades the databases that {@code turnstone.databases} lists.
 *
 * @param liquibases makes what upgrades a database
 * @param turnstone the properties
 * @param environment has the properties of each database
 * @param beanFactory has the data sources
 */
record ListedLiquibases(GuardedLiquibases liquibases, TurnstoneProperties turnstone, Environment environment,
		ConfigurableListableBeanFactory beanFactory) {

	static final String NAME = "listedLiquibases";

	/**
	 * Make what upgrades a database.
	 * @param database the name of its data source's bean
	 * @param key what it is called in the properties
	 * @throws MigrationsException if there is no such bean, or no changelog
	 */
	GuardedSpringLiquibase create(String database, String key) {
		String prefix = ListedDatabases.PREFIX + "." + key;
		Database entry = bind(Database.class, key);
		if (entry.changeLog() == null || entry.changeLog().isBlank()) {
			throw new MigrationsException(Reason.BAD_REQUEST, "The database %s has no changelog".formatted(database),
					"Name the master: %s.change-log=classpath:/db/changelog/%s/db.changelog-master.yaml"
						.formatted(prefix, database));
		}
		UpgradeMode mode = (entry.mode() != null && !this.turnstone.isCommandMode()) ? entry.mode()
				: this.turnstone.upgradeModeAtStart();
		GuardedSpringLiquibase liquibase = this.liquibases.create(database, mode);
		LiquibaseProperties properties = bind(LiquibaseProperties.class, key);
		new MigrationDataSource(null, dataSource(database, prefix),
				new PropertiesLiquibaseConnectionDetails(properties))
			.applyTo(liquibase);
		LiquibasePropertiesMapper.apply(properties, liquibase);
		return liquibase;
	}

	private <T> T bind(Class<T> type, String key) {
		Map<String, T> entries = Binder.get(this.environment)
			.bind(ListedDatabases.PREFIX, Bindable.mapOf(String.class, type))
			.orElseGet(Map::of);
		return Objects.requireNonNull(entries.get(key));
	}

	private DataSource dataSource(String database, String prefix) {
		if (!this.beanFactory.containsBean(database) || !this.beanFactory.isTypeMatch(database, DataSource.class)) {
			List<String> known = List.of(this.beanFactory.getBeanNamesForType(DataSource.class));
			throw new MigrationsException(Reason.BAD_REQUEST,
					"%s is for a DataSource bean '%s', which does not exist".formatted(prefix, database),
					known.isEmpty() ? "There is none at all." : "There are: " + String.join(", ", known));
		}
		return this.beanFactory.getBean(database, DataSource.class);
	}

}
