package io.turnstone.boot.command;

import io.turnstone.boot.autoconfigure.MigrationsCommandAutoConfiguration;
import io.turnstone.testing.StubMigrations;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Application that says so when any of its parts starts. {@link CommandProcessTests} runs
 * it in a process of its own.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({ MigrationsCommandAutoConfiguration.class, TomcatServletWebServerAutoConfiguration.class })
@EnableScheduling
class CommandApplication {

	public static void main(String[] args) {
		SpringApplication.run(CommandApplication.class, args);
	}

	@Bean
	StubMigrations migrations() {
		System.out.println("printed by a bean");
		return new StubMigrations("orders").onStatus((name) -> StubMigrations.pending(StubMigrations.changeSet("4")));
	}

	@Bean
	ApplicationRunner runner() {
		return (arguments) -> System.out.println("started: runner");
	}

	@Bean
	SmartLifecycle messageListener() {
		return new SmartLifecycle() {

			@Override
			public int getPhase() {
				return 0;
			}

			@Override
			public void start() {
				System.out.println("started: message listener");
			}

			@Override
			public void stop() {
			}

			@Override
			public boolean isRunning() {
				return false;
			}

		};
	}

	@Scheduled(fixedRate = 1)
	void schedule() {
		System.out.println("started: scheduler");
	}

	@EventListener
	void webServer(WebServerInitializedEvent event) {
		System.out.println("started: web server");
	}

}
