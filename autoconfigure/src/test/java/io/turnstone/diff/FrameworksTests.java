package io.turnstone.diff;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FrameworksTests {

	@ParameterizedTest
	@CsvSource({ "QRTZ_JOB_DETAILS, Quartz", "flyway_schema_history, Flyway",
			"BATCH_JOB_EXECUTION_PARAMS, Spring Batch", "SPRING_SESSION_ATTRIBUTES, Spring Session",
			"event_publication, Spring Modulith", "int_lock, Spring Integration", "shedlock, ShedLock",
			"spatial_ref_sys, PostGIS", "domain_event_entry, Axon", "ACT_RU_TASK, 'Flowable, Activiti or Camunda'" })
	void knowsTheTablesOfFrameworks(String table, String framework) {
		assertThat(Frameworks.of(table)).contains(framework);
	}

	@Test
	void takesNoTableOfTheApplicationForOne() {
		assertThat(Frameworks.of("orders")).isEmpty();
		assertThat(Frameworks.of("batch")).isEmpty();
		assertThat(Frameworks.of("int_rate")).isEmpty();
	}

}
