package io.turnstone.boot.command;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.BootstrapContextClosedEvent;
import org.springframework.boot.bootstrap.BootstrapRegistry;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.util.StringUtils;

/**
 * {@link EnvironmentPostProcessor} that prepares a start for a command: standard output
 * belongs to the command alone, and nothing but the command may change a schema.
 */
public class CommandEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

	private static final Map<String, Object> QUIET = Map.of( //
			"spring.main.banner-mode", "off", //
			"spring.main.log-startup-info", "false");

	private static final Map<String, Object> SCHEMA_LEFT_ALONE = Map.ofEntries( //
			Map.entry("spring.jpa.generate-ddl", "false"), //
			Map.entry("spring.jpa.hibernate.ddl-auto", "none"), //
			Map.entry("spring.jpa.properties.hibernate.hbm2ddl.auto", "none"), //
			Map.entry("spring.jpa.properties.jakarta.persistence.schema-generation.database.action", "none"), //
			Map.entry("spring.jpa.properties.jakarta.persistence.schema-generation.scripts.action", "none"), //
			Map.entry("spring.sql.init.mode", "never"), //
			Map.entry("spring.flyway.enabled", "false"), //
			Map.entry("spring.liquibase.drop-first", "false"), //
			Map.entry("spring.batch.jdbc.initialize-schema", "never"), //
			Map.entry("spring.integration.jdbc.initialize-schema", "never"), //
			Map.entry("spring.quartz.jdbc.initialize-schema", "never"), //
			Map.entry("spring.session.jdbc.initialize-schema", "never"));

	private final BootstrapRegistry bootstrapRegistry;

	/**
	 * Create the post-processor.
	 * @param bootstrapRegistry tells when there is an application context
	 */
	public CommandEnvironmentPostProcessor(BootstrapRegistry bootstrapRegistry) {
		this.bootstrapRegistry = bootstrapRegistry;
	}

	@Override
	public int getOrder() {
		return ConfigDataEnvironmentPostProcessor.ORDER + 1;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (isCommand(environment)) {
			MutablePropertySources sources = environment.getPropertySources();
			sources.addFirst(new MapPropertySource("turnstoneCommand", SCHEMA_LEFT_ALONE));
			sources.addLast(new MapPropertySource("turnstoneCommandDefaults", QUIET));
			CommandOutput output = RedirectedOutput.redirect();
			this.bootstrapRegistry.addCloseListener((event) -> contribute(output, event));
		}
		else {
			RedirectedOutput.restore();
		}
	}

	private static boolean isCommand(ConfigurableEnvironment environment) {
		return environment.getProperty("turnstone.enabled", Boolean.class, true)
				&& StringUtils.hasText(environment.getProperty("turnstone.command"));
	}

	private static void contribute(CommandOutput output, BootstrapContextClosedEvent event) {
		event.getApplicationContext().getBeanFactory().registerSingleton("turnstoneCommandOutput", output);
	}

}
