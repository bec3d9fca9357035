package io.turnstone.mapping;

import java.util.function.Function;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.QualifiedName;
import org.hibernate.boot.model.relational.QualifiedSequenceName;
import org.hibernate.boot.model.relational.QualifiedTableName;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.dialect.Dialect;

/**
 * {@link SqlStringGenerationContext} that writes the name of a table or type in its own
 * way.
 *
 * @param context knows everything else
 * @param naming returns what to write for a name
 */
record NamingContext(SqlStringGenerationContext context,
		Function<QualifiedName, String> naming) implements SqlStringGenerationContext {

	/**
	 * Return a context that writes a placeholder for the name of a table.
	 */
	static NamingContext withPlaceholder(SqlStringGenerationContext context) {
		return new NamingContext(context, (name) -> MappedTable.TABLE);
	}

	/**
	 * Return a context that leaves the schema out of a name.
	 */
	static NamingContext withoutSchema(SqlStringGenerationContext context) {
		return new NamingContext(context, (name) -> name.getObjectName().render(context.getDialect()));
	}

	@Override
	public Dialect getDialect() {
		return this.context.getDialect();
	}

	@Override
	public Identifier toIdentifier(String text) {
		return this.context.toIdentifier(text);
	}

	@Override
	public Identifier getDefaultCatalog() {
		return this.context.getDefaultCatalog();
	}

	@Override
	public Identifier getDefaultSchema() {
		return this.context.getDefaultSchema();
	}

	@Override
	public String format(QualifiedTableName name) {
		return this.naming.apply(name);
	}

	@Override
	public String format(QualifiedSequenceName name) {
		return this.context.format(name);
	}

	@Override
	public String format(QualifiedName name) {
		// The exporter of tables passes the name of a table as a plain qualified name
		return this.naming.apply(name);
	}

	@Override
	public String formatWithoutCatalog(QualifiedSequenceName name) {
		return this.context.formatWithoutCatalog(name);
	}

	@Override
	public boolean isMigration() {
		return false;
	}

}
