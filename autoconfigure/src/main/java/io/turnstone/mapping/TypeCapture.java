package io.turnstone.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.turnstone.schema.Finding;
import io.turnstone.schema.ObjectName;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.NamedAuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.mapping.UserDefinedType;

/**
 * Types that the model makes in the database, in the order in which they need each other:
 * enumerated types, which Hibernate keeps among its auxiliary objects, and structures.
 */
final class TypeCapture {

	private final Metadata metadata;

	private final SqlStringGenerationContext context;

	private final StoredNames names;

	TypeCapture(Metadata metadata, SqlStringGenerationContext context, StoredNames names) {
		this.metadata = metadata;
		this.context = context;
		this.names = names;
	}

	List<MappedType> types() {
		List<MappedType> types = new ArrayList<>();
		auxiliaryObjects().filter(TypeCapture::isType).map(this::enumeration).forEach(types::add);
		for (Namespace namespace : this.metadata.getDatabase().getNamespaces()) {
			namespace.getDependencyOrderedUserDefinedTypes().stream().map(this::structure).forEach(types::add);
		}
		return types;
	}

	/**
	 * Return what else the model makes in the database.
	 * @return a finding for each object
	 */
	List<Finding> others() {
		return auxiliaryObjects().filter((object) -> !isType(object))
			.map((object) -> String.join("; ", object.sqlCreateStrings(this.context)))
			.map((sql) -> new Finding("auxiliary database object",
					"The model makes it by statements of its own, and it is neither compared nor drafted: " + sql))
			.toList();
	}

	private Stream<AuxiliaryDatabaseObject> auxiliaryObjects() {
		return this.metadata.getDatabase()
			.getAuxiliaryDatabaseObjects()
			.stream()
			.filter((object) -> object.appliesToDialect(this.context.getDialect()));
	}

	private static boolean isType(AuxiliaryDatabaseObject object) {
		return object instanceof NamedAuxiliaryDatabaseObject && object.beforeTablesOnCreation();
	}

	private MappedType enumeration(AuxiliaryDatabaseObject object) {
		String identifier = object.getExportIdentifier();
		String name = identifier.substring(identifier.lastIndexOf('.') + 1);
		return new MappedType(ObjectName.of(this.names.ofText(name)), List.of(object.sqlCreateStrings(this.context)));
	}

	private MappedType structure(UserDefinedType type) {
		String[] statements = this.context.getDialect()
			.getUserDefinedTypeExporter()
			.getSqlCreateStrings(type, this.metadata, NamingContext.withoutSchema(this.context));
		return new MappedType(ObjectName.of(this.names.of(type.getNameIdentifier())), List.of(statements));
	}

}
