package io.turnstone.boot.endpoint;

import java.util.Map;

import io.turnstone.Base;
import io.turnstone.DatabaseStatus.State;
import io.turnstone.UpgradeRequest;
import io.turnstone.boot.endpoint.MigrationsDescriptor.ContextDescriptor;
import io.turnstone.testing.StubMigrations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MigrationsEndpoint}.
 */
@ExtendWith(OutputCaptureExtension.class)
class MigrationsEndpointTests {

	@Test
	void tellsOfEveryContextUpToTheRoot() {
		var parent = context("parent", null, new StubMigrations("orders"));
		var child = context("child", parent, new StubMigrations("billing"));

		Map<String, ContextDescriptor> contexts = endpoint(child).migrations().body().contexts();

		assertThat(contexts).containsOnlyKeys("child", "parent");
		assertThat(contexts.get("child").parentId()).isEqualTo("parent");
		assertThat(contexts.get("child").databases()).containsOnlyKeys("billing");
		assertThat(contexts.get("parent").parentId()).isNull();
		assertThat(contexts.get("parent").databases()).containsOnlyKeys("orders");
	}

	@Test
	void tellsOfAContextWithoutDatabases() {
		var parent = context("parent", null, new StubMigrations("orders"));
		var child = context("child", parent, null);

		Map<String, ContextDescriptor> contexts = endpoint(child).migrations().body().contexts();

		assertThat(contexts.get("child").databases()).isEmpty();
		assertThat(contexts.get("parent").databases()).containsOnlyKeys("orders");
	}

	@Test
	void tellsOfTheOthersWhereOneDatabaseFails(CapturedOutput output) {
		var migrations = new StubMigrations("orders", "billing").onStatus((name) -> {
			if (name.equals("orders")) {
				throw new IllegalStateException("Connection refused");
			}
			return StubMigrations.upToDate();
		});

		var databases = endpoint(context("app", null, migrations)).migrations()
			.body()
			.contexts()
			.get("app")
			.databases();

		assertThat(databases.get("orders").state()).isEqualTo(State.UNKNOWN);
		assertThat(databases.get("billing").state()).isEqualTo(State.UP_TO_DATE);
		assertThat(output).contains("orders", "Connection refused");
	}

	@Test
	void asksTheParentForADatabaseOfTheParent() {
		var parentMigrations = new StubMigrations("orders");
		var parent = context("parent", null, parentMigrations);
		var child = context("child", parent, new StubMigrations("billing"));

		endpoint(child).run("upgrade", null, "orders", null, null, null, null, null, null, null, null, null, null);

		assertThat(parentMigrations.requests()).containsExactly(new UpgradeRequest("orders", null));
	}

	private static MigrationsEndpoint endpoint(ApplicationContext context) {
		return new MigrationsEndpoint(context, Base.AUTO);
	}

	private static ApplicationContext context(String id, ApplicationContext parent, StubMigrations migrations) {
		var context = new GenericApplicationContext(parent);
		context.setId(id);
		if (migrations != null) {
			context.registerBean(StubMigrations.class, () -> migrations);
		}
		context.refresh();
		return context;
	}

}
