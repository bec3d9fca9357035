package io.turnstone.boot.devtools;

import io.turnstone.boot.autoconfigure.TurnstoneLiquibaseAutoConfiguration;
import io.turnstone.upgrade.GuardedSpringLiquibase;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.devtools.autoconfigure.LocalDevToolsAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/**
 * Application that devtools starts anew whenever its class path changes, and that says
 * how many change sets were applied when it has started.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, LiquibaseAutoConfiguration.class,
		TurnstoneLiquibaseAutoConfiguration.class, LocalDevToolsAutoConfiguration.class })
class RestartedApplication {

	/**
	 * What the number stands behind.
	 */
	static final String APPLIED = "started with applied change sets: ";

	public static void main(String[] arguments) {
		SpringApplication application = new SpringApplication(RestartedApplication.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setKeepAlive(true);
		int applied = application.run(arguments).getBean(GuardedSpringLiquibase.class).state().applied();
		System.out.println(APPLIED + applied);
	}

}
