package io.turnstone.sample;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Says, once the shop is open, where to see how its database stands.
 */
@Component
class MigrationsAddress implements ApplicationListener<ApplicationReadyEvent> {

	private static final Log logger = LogFactory.getLog(MigrationsAddress.class);

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		Environment environment = event.getApplicationContext().getEnvironment();
		String port = environment.getProperty("local.server.port");
		if (port != null) {
			String host = environment.getProperty("server.address", "localhost");
			logger.info("Migrations: http://%s:%s/actuator/migrations".formatted(host, port));
		}
	}

}
