package io.turnstone.boot.autoconfigure;

import java.util.List;
import java.util.stream.Stream;

import io.turnstone.upgrade.GuardedSpringLiquibase;
import io.turnstone.upgrade.UpgradeJournal;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Tells, while the application starts, how far it is with the databases.
 *
 * @param beanFactory has what upgrades them
 * @param journal remembers what was done
 */
record OtherDatabases(ConfigurableListableBeanFactory beanFactory, UpgradeJournal journal) {

	/**
	 * Tell how it stands with all databases but one.
	 * @param database the one
	 * @return a sentence for each of the others
	 */
	List<String> than(String database) {
		return Stream.of(this.beanFactory.getBeanNamesForType(GuardedSpringLiquibase.class, true, false))
			.map(this::describe)
			.filter((other) -> other.name() != null && !other.name().equals(database))
			.map((other) -> other.name() + ": " + other.state())
			.toList();
	}

	private Other describe(String bean) {
		if (this.beanFactory.containsSingleton(bean)) {
			String name = this.beanFactory.getBean(bean, GuardedSpringLiquibase.class).getDatabaseName();
			return new Other(name, begun(name));
		}
		Object name = this.beanFactory.containsBeanDefinition(bean)
				? this.beanFactory.getBeanDefinition(bean).getAttribute(ListedDatabasesRegistrar.DATABASE) : null;
		return new Other((name != null) ? name.toString() : null, "not begun");
	}

	private String begun(String database) {
		int ran = this.journal.lastRun(database).map((report) -> report.ran().size()).orElse(0);
		return (ran == 0) ? "nothing was applied"
				: "%d %s applied".formatted(ran, (ran == 1) ? "change set was" : "change sets were");
	}

	private record Other(@Nullable String name, String state) {

	}

}
