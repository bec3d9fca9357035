package io.turnstone.boot.autoconfigure;

import java.util.List;

import io.turnstone.upgrade.UpgradeMode;
import liquibase.integration.spring.SpringLiquibase;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;

/**
 * {@link BeanPostProcessor} that keeps {@link SpringLiquibase} beans that an application
 * defines itself from upgrading while a command other than {@code upgrade} runs, or one
 * that is not to apply all. Turnstone's own bean keeps out of the way by its mode.
 */
class CommandModeLiquibasePostProcessor implements BeanPostProcessor {

	/**
	 * What keeps the command {@code upgrade} from applying all that is pending
	 * everywhere. Liquibase by itself would not keep to it.
	 */
	private static final List<String> LIMITS = List.of("turnstone.upgrade.to", "turnstone.upgrade.dry-run",
			"turnstone.upgrade.run", "turnstone.database");

	private final Environment environment;

	CommandModeLiquibasePostProcessor(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		if (bean instanceof SpringLiquibase liquibase && !isOurs(liquibase) && leavesDatabaseAlone()) {
			liquibase.setShouldRun(false);
		}
		return bean;
	}

	private boolean leavesDatabaseAlone() {
		String command = this.environment.getProperty("turnstone.command", "").strip();
		boolean upgradesAll = command.equalsIgnoreCase("upgrade")
				&& LIMITS.stream().noneMatch(this.environment::containsProperty);
		return !command.isEmpty() && !upgradesAll;
	}

	private static boolean isOurs(SpringLiquibase liquibase) {
		return liquibase.getClass().getPackage() == UpgradeMode.class.getPackage();
	}

}
