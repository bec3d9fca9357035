package io.turnstone.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.turnstone.schema.GeneratedKey;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Origin;
import io.turnstone.schema.Origins;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.QualifiedNameParser;
import org.hibernate.generator.Generator;
import org.hibernate.id.enhanced.SequenceStyleGenerator;
import org.hibernate.id.enhanced.TableGenerator;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.JoinedSubclass;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.SingleTableSubclass;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

/**
 * Entities and attributes that tables and columns come from.
 */
final class OriginCapture {

	private final StoredNames names;

	private final Map<String, Generator> generators;

	private final Map<ObjectName, Origin> tables = new HashMap<>();

	private final Map<ObjectName, List<GeneratedKey>> keys = new HashMap<>();

	private final Map<ObjectName, Map<String, Origin>> columns = new HashMap<>();

	/**
	 * Create the capture.
	 * @param names returns the names as the database stores them
	 * @param generators the generators of identifiers, by entity
	 */
	OriginCapture(StoredNames names, Map<String, Generator> generators) {
		this.names = names;
		this.generators = generators;
	}

	Origins capture(Metadata metadata) {
		metadata.getEntityBindings().forEach(this::addEntity);
		metadata.getCollectionBindings().forEach(this::addCollection);
		metadata.getEntityBindings().forEach(this::addGenerator);
		return new Origins(this.tables, this.columns, this.keys);
	}

	private void addEntity(PersistentClass entity) {
		String name = simpleName(entity.getEntityName());
		String owner = (entity instanceof SingleTableSubclass) ? simpleName(entity.getRootClass().getEntityName())
				: name;
		this.tables.putIfAbsent(this.names.of(entity.getTable()), new Origin(owner, null));
		if (entity.getIdentifierProperty() != null) {
			addProperty(name, null, entity.getIdentifierProperty(), entity.getTable());
		}
		else if (entity instanceof RootClass) {
			addValue(new Origin(name, "id"), entity.getIdentifier(), entity.getTable());
		}
		if (entity instanceof JoinedSubclass subclass) {
			addValue(new Origin(name, "id"), subclass.getKey(), entity.getTable());
		}
		if (entity instanceof RootClass root && root.getDiscriminator() != null) {
			addValue(new Origin(name, "(discriminator)"), root.getDiscriminator(), entity.getTable());
		}
		entity.getProperties().forEach((property) -> addProperty(name, null, property, entity.getTable()));
		entity.getJoins().forEach((join) -> addJoin(name, join));
	}

	/**
	 * Add the sequence or table that hands out the identifiers of an entity.
	 */
	private void addGenerator(PersistentClass entity) {
		Generator generator = this.generators.get(entity.getEntityName());
		Property id = entity.getIdentifierProperty();
		Origin origin = new Origin(simpleName(entity.getRootClass().getEntityName()),
				(id != null) ? id.getName() : "id");
		if (generator instanceof SequenceStyleGenerator sequence) {
			ObjectName name = this.names.of(sequence.getDatabaseStructure().getPhysicalName());
			this.tables.putIfAbsent(name, origin);
			addKey(name, entity);
		}
		else if (generator instanceof TableGenerator table) {
			this.tables.putIfAbsent(this.names.of(QualifiedNameParser.INSTANCE.parse(table.getTableName())), origin);
		}
	}

	/**
	 * Add the column that a sequence hands out values for, unless it belongs to a table
	 * above.
	 */
	private void addKey(ObjectName sequence, PersistentClass entity) {
		List<org.hibernate.mapping.Column> columns = TableCapture.columnsOf(entity.getKey()).toList();
		if (columns.size() == 1 && entity.getTable().isPhysicalTable()
				&& entity.getTable() == entity.getIdentityTable()) {
			List<GeneratedKey> keys = this.keys.computeIfAbsent(sequence, (name) -> new ArrayList<>());
			GeneratedKey key = new GeneratedKey(this.names.of(entity.getTable()), this.names.of(columns.get(0)));
			if (!keys.contains(key)) {
				keys.add(key);
			}
		}
	}

	private void addJoin(String entity, Join join) {
		this.tables.putIfAbsent(this.names.of(join.getTable()), new Origin(entity, null));
		join.getProperties().forEach((property) -> addProperty(entity, null, property, join.getTable()));
		addValue(new Origin(entity, "id"), join.getKey(), join.getTable());
	}

	private void addCollection(Collection collection) {
		String entity = simpleName(collection.getOwnerEntityName());
		Origin origin = new Origin(entity,
				collection.getRole().substring(collection.getOwnerEntityName().length() + 1));
		Table table = collection.getCollectionTable();
		if (table != null) {
			this.tables.putIfAbsent(this.names.of(table), origin);
			addValue(origin, collection.getKey(), table);
			addValue(origin, collection.getElement(), table);
			if (collection instanceof IndexedCollection indexed && indexed.getIndex() != null) {
				addValue(origin, indexed.getIndex(), table);
			}
		}
	}

	private void addProperty(String entity, @Nullable String path, Property property, Table table) {
		String attribute = (path != null) ? path + "." + property.getName() : property.getName();
		if (property.getValue() instanceof Component component && component.getAggregateColumn() != null) {
			columnsOf(table).putIfAbsent(this.names.of(component.getAggregateColumn()), new Origin(entity, attribute));
		}
		else if (property.getValue() instanceof Component component) {
			List<Property> properties = component.getProperties();
			properties.forEach((nested) -> addProperty(entity, attribute, nested, table));
		}
		else if (!(property.getValue() instanceof Collection)) {
			addValue(new Origin(entity, attribute), property.getValue(), table);
		}
	}

	private void addValue(Origin origin, Value value, Table table) {
		Map<String, Origin> known = columnsOf(table);
		TableCapture.columnsOf(value).forEach((column) -> known.putIfAbsent(this.names.of(column), origin));
	}

	private Map<String, Origin> columnsOf(Table table) {
		return this.columns.computeIfAbsent(this.names.of(table), (name) -> new HashMap<>());
	}

	private static String simpleName(String entityName) {
		String name = entityName.substring(entityName.lastIndexOf('.') + 1);
		return name.substring(name.lastIndexOf('$') + 1);
	}

}
