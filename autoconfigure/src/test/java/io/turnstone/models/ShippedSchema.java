package io.turnstone.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import javax.sql.DataSource;

import io.turnstone.DraftAnswers;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Schema for PostgreSQL that the authors of a model ship with it.
 */
enum ShippedSchema {

	KIE_DATA_AUDIT(RealModel.KIE_DATA_AUDIT, "kie-flyway/db/data-audit/postgresql/*.sql", """
			insert into audit_query (identifier, graph_ql_definition, query) values ('q', 'type Query', 'select 1');
			insert into process_instance_state_log (id, event_type, state) values (1, 'ACTIVE', 'open');
			insert into process_instance_state_roles_log values (1, 'admin'), (1, null);
			insert into process_instance_variable_log (id, variable_name, variable_value) values (1, 'a', 'short');
			insert into task_instance_comment_log (id, comment_content) values (1, 'well done');
			insert into task_instance_variable_log (id, variable_type, variable_value) values (1, 'INPUT', 'x');
			"""),

	JBPM_USERTASK(RealModel.JBPM_USERTASK, "kie-flyway/db/user-tasks/postgresql/*.sql", """
			insert into jbpm_user_tasks (id, task_priority, task_name) values ('t1', '7', 'approve');
			insert into jbpm_user_tasks_admin_groups values ('t1', 'managers');
			insert into jbpm_user_tasks_potential_users values ('t1', 'mia'), ('t1', 'jo');
			insert into jbpm_user_tasks_attachments (id, name, task_id) values ('a1', 'bill.pdf', 't1');
			insert into jbpm_user_tasks_comments (id, comment, task_id) values ('c1', 'looks good', 't1');
			insert into jbpm_user_tasks_inputs values ('t1', 'amount', '\\x3432', 'java.lang.Integer');
			insert into jbpm_user_tasks_metadata values ('t1', 'source', 'mail', 'java.lang.String');
			insert into jbpm_user_tasks_deadline (id, task_id, notification_type) values (1, 't1', 'NotStarted');
			"""),

	SPRING_MODULITH_V2(RealModel.SPRING_MODULITH,
			"org/springframework/modulith/events/jdbc/schemas/v2/schema-postgresql*.sql", """
					insert into event_publication values ('00000000-0000-0000-0000-000000000001', 'listener', 'Placed',
						'{"order":1}', '2026-11-01T10:00:00Z', null, 'PUBLISHED', 1, null);
					"""),

	/**
	 * The schema of an older release.
	 */
	SPRING_MODULITH_V1(RealModel.SPRING_MODULITH,
			"org/springframework/modulith/events/jdbc/schemas/v1/schema-postgresql*.sql", """
					insert into event_publication values ('00000000-0000-0000-0000-000000000001', 'listener', 'Placed',
						'{"order":1}', '2026-11-01T10:00:00Z', '2026-11-01T10:00:01Z');
					""", "event_publication.completion_attempts=1", "event_publication_archive.completion_attempts=1");

	private final RealModel model;

	private final String scripts;

	private final String rows;

	private final List<String> backfill;

	ShippedSchema(RealModel model, String scripts, String rows, String... backfill) {
		this.model = model;
		this.scripts = scripts;
		this.rows = rows;
		this.backfill = List.of(backfill);
	}

	RealModel model() {
		return this.model;
	}

	String rows() {
		return this.rows;
	}

	/**
	 * Return what the rows get in new columns that must not be null.
	 * @return the answers
	 */
	DraftAnswers answers() {
		return new DraftAnswers(List.of(), this.backfill);
	}

	/**
	 * Run the scripts, in the order of their names.
	 * @param dataSource an empty database
	 */
	void create(DataSource dataSource) {
		try (Connection connection = dataSource.getConnection()) {
			Resource[] found = new PathMatchingResourcePatternResolver(this.model.loader())
				.getResources("classpath*:" + this.scripts);
			Arrays.sort(found, Comparator.comparing(Resource::getFilename));
			for (Resource script : found) {
				ScriptUtils.executeSqlScript(connection, script);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
