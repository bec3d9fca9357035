package io.turnstone.benchmark;

import java.sql.Connection;
import java.util.LinkedHashSet;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Start of an application, in a process of its own: it prints how many milliseconds it
 * took until the database was upgraded and a connection was there, and ends.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
class StartRun {

	static final String MARK = "STARTED ";

	public static void main(String[] arguments) throws Exception {
		StartTool tool = StartTool.valueOf(arguments[0]);
		long start = System.nanoTime();
		SpringApplication application = new SpringApplication(StartRun.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setBannerMode(Banner.Mode.OFF);
		application.setLogStartupInfo(false);
		Set<String> sources = new LinkedHashSet<>();
		sources.add(DataSourceAutoConfiguration.class.getName());
		sources.addAll(tool.autoConfigurations());
		application.setSources(sources);
		try (ConfigurableApplicationContext context = application.run("--spring.datasource.url=" + arguments[1],
				"--spring.datasource.hikari.maximum-pool-size=2", "--spring.liquibase.change-log=" + tool.changeLog(),
				"--spring.flyway.locations=classpath:db/changelog");
				Connection connection = context.getBean(DataSource.class).getConnection()) {
			if (!connection.isValid(1)) {
				throw new IllegalStateException("The connection is not valid");
			}
			System.out.println(MARK + (System.nanoTime() - start) / 1_000_000);
		}
	}

}
