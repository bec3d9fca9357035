package io.turnstone.boot.autoconfigure;

import javax.sql.DataSource;

import io.turnstone.upgrade.GuardedSpringLiquibase;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * Data source that change sets are applied to, chosen as Spring Boot chooses it. One that
 * is made here holds no connections, so that nothing has to be closed.
 *
 * @param designated the one that is meant for Liquibase
 * @param usual the only or primary one
 * @param details where to connect instead
 */
record MigrationDataSource(@Nullable DataSource designated, @Nullable DataSource usual,
		LiquibaseConnectionDetails details) {

	private static final String DEFAULT_NAME = "dataSource";

	/**
	 * Let a bean connect with this, and know what the application connects with where
	 * that is another one.
	 */
	void applyTo(GuardedSpringLiquibase liquibase) {
		DataSource dataSource = get();
		liquibase.setDataSource(dataSource);
		liquibase.setApplicationDataSource((dataSource != this.usual) ? this.usual : null);
	}

	DataSource get() {
		if (this.designated != null) {
			return this.designated;
		}
		String url = this.details.getJdbcUrl();
		if (url != null) {
			return build(DataSourceBuilder.create().type(SimpleDriverDataSource.class).url(url));
		}
		Assert.state(this.usual != null, "There is no DataSource to upgrade");
		if (this.details.getUsername() != null) {
			return build(DataSourceBuilder.derivedFrom(this.usual).type(SimpleDriverDataSource.class));
		}
		return this.usual;
	}

	private DataSource build(DataSourceBuilder<SimpleDriverDataSource> builder) {
		builder.username(this.details.getUsername()).password(this.details.getPassword());
		String driver = this.details.getDriverClassName();
		if (StringUtils.hasText(driver)) {
			builder.driverClassName(driver);
		}
		return builder.build();
	}

	/**
	 * Return what the database is called: the application's own data source gives it its
	 * name, even where Liquibase connects in another way.
	 */
	String name(ConfigurableListableBeanFactory beanFactory) {
		DataSource dataSource = (this.usual != null) ? this.usual : this.designated;
		for (String name : beanFactory.getBeanNamesForType(DataSource.class, true, false)) {
			if (dataSource != null && beanFactory.containsSingleton(name) && beanFactory.getBean(name) == dataSource) {
				return name;
			}
		}
		return DEFAULT_NAME;
	}

}
