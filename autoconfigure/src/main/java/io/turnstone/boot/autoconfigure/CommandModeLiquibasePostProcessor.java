package io.turnstone.boot.autoconfigure;

import io.turnstone.upgrade.UpgradeMode;
import liquibase.integration.spring.SpringLiquibase;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;

/**
 * {@link BeanPostProcessor} that keeps {@link SpringLiquibase} beans that an application
 * defines itself from upgrading while a command other than {@code upgrade} runs.
 * Turnstone's own bean keeps out of the way by its mode.
 */
class CommandModeLiquibasePostProcessor implements BeanPostProcessor {

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
		return !command.isEmpty() && !command.equalsIgnoreCase("upgrade");
	}

	private static boolean isOurs(SpringLiquibase liquibase) {
		return liquibase.getClass().getPackage() == UpgradeMode.class.getPackage();
	}

}
