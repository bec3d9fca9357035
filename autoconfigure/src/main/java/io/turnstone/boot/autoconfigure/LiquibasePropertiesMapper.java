package io.turnstone.boot.autoconfigure;

import java.util.List;

import liquibase.UpdateSummaryEnum;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.integration.spring.SpringLiquibase;
import liquibase.ui.UIServiceEnum;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseProperties;
import org.springframework.util.CollectionUtils;
import org.springframework.util.StringUtils;

/**
 * Hands {@code spring.liquibase} on to a {@link SpringLiquibase}.
 */
final class LiquibasePropertiesMapper {

	private LiquibasePropertiesMapper() {
	}

	static void apply(LiquibaseProperties properties, SpringLiquibase liquibase) {
		PropertyMapper map = PropertyMapper.get();
		applyLocation(properties, liquibase, map);
		applyTables(properties, liquibase, map);
		applyRun(properties, liquibase, map);
		applyOutput(properties, liquibase, map);
	}

	private static void applyLocation(LiquibaseProperties properties, SpringLiquibase liquibase, PropertyMapper map) {
		map.from(properties::getChangeLog).to(liquibase::setChangeLog);
		map.from(properties::getParameters).to(liquibase::setChangeLogParameters);
		map.from(properties::getContexts).as(LiquibasePropertiesMapper::join).to(liquibase::setContexts);
		map.from(properties::getLabelFilter).as(LiquibasePropertiesMapper::join).to(liquibase::setLabelFilter);
	}

	private static void applyTables(LiquibaseProperties properties, SpringLiquibase liquibase, PropertyMapper map) {
		map.from(properties::getDefaultSchema).to(liquibase::setDefaultSchema);
		map.from(properties::getLiquibaseSchema).to(liquibase::setLiquibaseSchema);
		map.from(properties::getLiquibaseTablespace).to(liquibase::setLiquibaseTablespace);
		map.from(properties::getDatabaseChangeLogTable).to(liquibase::setDatabaseChangeLogTable);
		map.from(properties::getDatabaseChangeLogLockTable).to(liquibase::setDatabaseChangeLogLockTable);
	}

	private static void applyRun(LiquibaseProperties properties, SpringLiquibase liquibase, PropertyMapper map) {
		map.from(properties::isEnabled).to(liquibase::setShouldRun);
		map.from(properties::isDropFirst).to(liquibase::setDropFirst);
		map.from(properties::isClearChecksums).to(liquibase::setClearCheckSums);
		map.from(properties::isTestRollbackOnUpdate).to(liquibase::setTestRollbackOnUpdate);
		map.from(properties::getRollbackFile).to(liquibase::setRollbackFile);
		map.from(properties::getTag).to(liquibase::setTag);
	}

	private static void applyOutput(LiquibaseProperties properties, SpringLiquibase liquibase, PropertyMapper map) {
		map.from(properties::getShowSummary)
			.as((summary) -> UpdateSummaryEnum.valueOf(summary.name()))
			.to(liquibase::setShowSummary);
		map.from(properties::getShowSummaryOutput)
			.as((output) -> UpdateSummaryOutputEnum.valueOf(output.name()))
			.to(liquibase::setShowSummaryOutput);
		map.from(properties::getUiService)
			.as((service) -> UIServiceEnum.valueOf(service.name()))
			.to(liquibase::setUiService);
		map.from(properties::getAnalyticsEnabled).to(liquibase::setAnalyticsEnabled);
		map.from(properties::getLicenseKey).to(liquibase::setLicenseKey);
	}

	private static @Nullable String join(List<String> values) {
		return CollectionUtils.isEmpty(values) ? null : StringUtils.collectionToCommaDelimitedString(values);
	}

}
