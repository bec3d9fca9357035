package io.turnstone.mapping;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.QualifiedName;
import org.hibernate.boot.model.relational.QualifiedSequenceName;
import org.hibernate.boot.model.relational.QualifiedTableName;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.dialect.Dialect;

/**
 * {@link SqlStringGenerationContext} that writes a placeholder for the name of a table.
 *
 * @param context knows everything else
 */
record PlaceholderContext(SqlStringGenerationContext context) implements SqlStringGenerationContext {

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
		return MappedTable.TABLE;
	}

	@Override
	public String format(QualifiedSequenceName name) {
		return this.context.format(name);
	}

	@Override
	public String format(QualifiedName name) {
		// The exporter of tables passes the name of a table as a plain qualified name
		return MappedTable.TABLE;
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
