package io.turnstone.mapping;

import io.turnstone.schema.ObjectName;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.QualifiedName;
import org.hibernate.engine.jdbc.env.spi.IdentifierHelper;
import org.hibernate.engine.jdbc.env.spi.NameQualifierSupport;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * Names of the model, as the database stores them.
 */
final class StoredNames {

	private final Database database;

	private final IdentifierHelper helper;

	private final NameQualifierSupport qualifiers;

	private final int longest;

	StoredNames(Database database) {
		this.database = database;
		this.helper = database.getJdbcEnvironment().getIdentifierHelper();
		this.qualifiers = database.getJdbcEnvironment().getNameQualifierSupport();
		this.longest = database.getDialect().getMaxIdentifierLength();
	}

	ObjectName of(Table table) {
		return new ObjectName(schema(table.getCatalogIdentifier(), table.getSchemaIdentifier()),
				of(table.getNameIdentifier()));
	}

	ObjectName of(QualifiedName name) {
		return new ObjectName(schema(name.getCatalogName(), name.getSchemaName()), of(name.getObjectName()));
	}

	String of(Column column) {
		return of(column.getNameIdentifier(this.database));
	}

	/**
	 * Return the stored name of a constraint or index, which Hibernate keeps as text.
	 * @param name the name, in quotes where the model quotes it
	 * @return the stored name
	 */
	@Nullable String of(@Nullable String name) {
		return (name != null && !name.isBlank()) ? ofText(name) : null;
	}

	String ofText(String name) {
		return of(this.helper.toIdentifier(name));
	}

	@Nullable String ofSchema(@Nullable Identifier schema) {
		return (schema != null) ? this.helper.toMetaDataSchemaName(schema) : null;
	}

	/**
	 * Return what qualifies a name. Hibernate leaves out what the product does not know.
	 */
	private @Nullable String schema(@Nullable Identifier catalog, @Nullable Identifier schema) {
		if (schema != null && this.qualifiers.supportsSchemas()) {
			return ofSchema(schema);
		}
		return (catalog != null && !this.qualifiers.supportsSchemas()) ? this.helper.toMetaDataCatalogName(catalog)
				: null;
	}

	String of(Identifier identifier) {
		String name = this.helper.toMetaDataObjectName(identifier);
		return (name.length() > this.longest) ? name.substring(0, this.longest) : name;
	}

}
