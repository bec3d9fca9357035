package io.turnstone.evolution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Model made up at random, and what becomes of it. The same seed makes the same.
 */
final class RandomModel {

	private static final String[] NAMES = { "order", "customer", "item", "note", "address", "payment" };

	private static final String[] ATTRIBUTES = { "code", "title", "points", "amount", "status", "placed", "paid",
			"grade", "remark", "weight", "token", "due" };

	private final Random random;

	private final Map<String, Table> tables = new TreeMap<>();

	private final List<String> renames = new ArrayList<>();

	private final List<String> story = new ArrayList<>();

	private int serial;

	private boolean evolving;

	private RandomModel(Random random) {
		this.random = random;
	}

	/**
	 * Make up a model.
	 * @param seed what it is made from
	 * @return the model
	 */
	static RandomModel of(long seed) {
		RandomModel model = new RandomModel(new Random(seed));
		int count = 1 + model.random.nextInt(4);
		for (int i = 0; i < count; i++) {
			model.addTable();
		}
		return model;
	}

	/**
	 * Change the model in a few ways.
	 */
	void evolve() {
		this.evolving = true;
		int count = 1 + this.random.nextInt(5);
		for (int i = 0; i < count; i++) {
			evolveOnce();
		}
	}

	/**
	 * Return the answers about what was renamed.
	 */
	List<String> renames() {
		return this.renames;
	}

	/**
	 * Tell what became of the model.
	 */
	List<String> story() {
		return this.story;
	}

	private void evolveOnce() {
		Table table = any(new ArrayList<>(this.tables.values()));
		switch (this.random.nextInt(15)) {
			case 0 -> addTable();
			case 1 -> removeTable(table);
			case 2, 3 -> table.add();
			case 4 -> table.remove();
			case 5 -> table.rename();
			case 6, 7 -> table.change();
			case 8 -> table.toggleNull();
			case 9 -> table.toggleUnique();
			case 10 -> table.toggleIndex();
			case 11 -> renameTable(table);
			case 12 -> table.collect();
			case 13 -> table.toggleKey();
			default -> table.refer();
		}
	}

	private void addTable() {
		String name = NAMES[this.random.nextInt(NAMES.length)] + "_" + this.serial++;
		Table table = new Table(name, this.random.nextBoolean());
		this.tables.put(name, table);
		int count = 1 + this.random.nextInt(5);
		for (int i = 0; i < count; i++) {
			table.add();
		}
		this.story.add("added " + name);
	}

	private void removeTable(Table table) {
		boolean referred = this.tables.values()
			.stream()
			.anyMatch((other) -> other.references.containsValue(table.name));
		if (!referred && this.tables.size() > 1) {
			this.tables.remove(table.name);
			this.story.add("removed " + table.name);
		}
	}

	private void renameTable(Table table) {
		if (!table.numbered && table.collections.isEmpty()) {
			String renamed = table.name + "_new";
			this.renames.add(table.name + ":" + renamed);
			this.story.add("renamed %s to %s".formatted(table.name, renamed));
			this.tables.remove(table.name);
			this.tables.values()
				.forEach((other) -> other.references
					.replaceAll((name, target) -> target.equals(table.name) ? renamed : target));
			table.references.replaceAll((name, target) -> target.equals(table.name) ? renamed : target);
			table.name = renamed;
			this.tables.put(renamed, table);
		}
	}

	private <T> T any(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	/**
	 * Return the source of the entities.
	 */
	String source() {
		return """
				import jakarta.persistence.*;
				import org.hibernate.annotations.ColumnDefault;

				class Model {

				%s
				}
				""".formatted(this.tables.values().stream().map(Table::source).collect(Collectors.joining("\n")));
	}

	private static String className(String table) {
		return Character.toUpperCase(table.charAt(0)) + table.substring(1);
	}

	/**
	 * Kind of an attribute, with what it may become.
	 */
	private enum Kind {

		TEXT("String"), INTEGER("Integer"), LONG("Long"), SHORT("Short"), DECIMAL("java.math.BigDecimal"),
		FLAG("Boolean"), DATE("java.time.LocalDate"), MOMENT("java.time.LocalDateTime"), UUID("java.util.UUID"),
		ENUM("Enum"), DOUBLE("Double");

		private final String type;

		Kind(String type) {
			this.type = type;
		}

		boolean isDistinct() {
			return this != FLAG && this != ENUM;
		}

	}

	/**
	 * Attribute.
	 */
	private final class Attribute {

		private Kind kind;

		private boolean required;

		private boolean unique;

		private int size;

		private boolean withDefault;

		private final boolean late = RandomModel.this.evolving;

		private Attribute(Kind kind) {
			this.kind = kind;
			this.size = switch (kind) {
				case TEXT -> 10 * (1 + RandomModel.this.random.nextInt(5));
				case DECIMAL -> 8 + RandomModel.this.random.nextInt(5);
				case ENUM -> 2 + RandomModel.this.random.nextInt(3);
				default -> 0;
			};
			this.required = RandomModel.this.random.nextInt(3) == 0;
			this.withDefault = RandomModel.this.random.nextInt(4) == 0
					&& (kind == Kind.INTEGER || kind == Kind.LONG || kind == Kind.DECIMAL);
		}

		/**
		 * Tell whether the rows that are there get one value, all of them.
		 */
		private boolean isTheSameInEachRow() {
			return this.late && this.withDefault;
		}

		private String source(String table, String name) {
			StringBuilder source = new StringBuilder();
			String length = (this.kind == Kind.TEXT) ? ", length = " + this.size : "";
			String digits = (this.kind == Kind.DECIMAL) ? ", precision = " + this.size + ", scale = 2" : "";
			source.append("\t\t@Column(name = \"%s\", nullable = %s, unique = %s%s%s)\n".formatted(name, !this.required,
					this.unique, length, digits));
			if (this.withDefault) {
				source.append("\t\t@ColumnDefault(\"7\")\n");
			}
			if (this.kind == Kind.ENUM) {
				source.append("\t\t@Enumerated(EnumType.STRING)\n");
				String type = className(table) + className(name);
				source.append("\t\t%s %s;\n\n\t\tenum %s { %s }\n\n".formatted(type, name, type, constants()));
				return source.toString();
			}
			return source.append("\t\t%s %s;\n\n".formatted(this.kind.type, name)).toString();
		}

		private String constants() {
			List<String> constants = new ArrayList<>();
			for (int i = 1; i <= this.size; i++) {
				constants.add("VALUE_" + i);
			}
			return String.join(", ", constants);
		}

	}

	/**
	 * Entity with its table.
	 */
	private final class Table {

		private String name;

		private final boolean numbered;

		private final Map<String, Attribute> attributes = new LinkedHashMap<>();

		private final Map<String, String> references = new LinkedHashMap<>();

		private final List<String> indexes = new ArrayList<>();

		private final List<String> collections = new ArrayList<>();

		private List<String> key = List.of();

		private Table(String name, boolean numbered) {
			this.name = name;
			this.numbered = numbered;
		}

		private void add() {
			String attribute = newName();
			Attribute added = new Attribute(any(List.of(Kind.values())));
			this.attributes.put(attribute, added);
			RandomModel.this.story.add("added %s.%s, %s".formatted(this.name, attribute, added.kind));
		}

		private String newName() {
			return ATTRIBUTES[RandomModel.this.random.nextInt(ATTRIBUTES.length)] + RandomModel.this.serial++;
		}

		private void remove() {
			if (!this.attributes.isEmpty()) {
				String attribute = any(new ArrayList<>(this.attributes.keySet()));
				this.attributes.remove(attribute);
				this.indexes.remove(attribute);
				RandomModel.this.story.add("removed %s.%s".formatted(this.name, attribute));
			}
		}

		private void rename() {
			if (!this.attributes.isEmpty()) {
				String attribute = any(new ArrayList<>(this.attributes.keySet()));
				String renamed = newName();
				this.attributes.put(renamed, this.attributes.remove(attribute));
				if (this.indexes.remove(attribute)) {
					this.indexes.add(renamed);
				}
				RandomModel.this.renames.add("%s.%s:%s".formatted(this.name, attribute, renamed));
				RandomModel.this.story.add("renamed %s.%s to %s".formatted(this.name, attribute, renamed));
			}
		}

		private void change() {
			if (!this.attributes.isEmpty()) {
				String name = any(new ArrayList<>(this.attributes.keySet()));
				Attribute attribute = this.attributes.get(name);
				switch (attribute.kind) {
					case TEXT -> attribute.size = 10 * (1 + RandomModel.this.random.nextInt(6));
					case DECIMAL -> attribute.size = 8 + RandomModel.this.random.nextInt(6);
					case ENUM -> attribute.size++;
					case INTEGER -> attribute.kind = RandomModel.this.random.nextBoolean() ? Kind.LONG : Kind.SHORT;
					case SHORT, LONG -> attribute.kind = Kind.INTEGER;
					default -> attribute.required = !attribute.required;
				}
				RandomModel.this.story.add("changed %s.%s, %s".formatted(this.name, name, attribute.kind));
			}
		}

		private void toggleNull() {
			this.attributes.forEach((name, attribute) -> {
				if (RandomModel.this.random.nextInt(3) == 0) {
					attribute.required = !attribute.required;
					RandomModel.this.story.add("toggled null of %s.%s".formatted(this.name, name));
				}
			});
		}

		/**
		 * Make an attribute unique, or no longer. One of rows that get the same value
		 * cannot be.
		 */
		private void toggleUnique() {
			this.attributes.entrySet()
				.stream()
				.filter((entry) -> entry.getValue().kind.isDistinct() && !entry.getValue().required
						&& !entry.getValue().isTheSameInEachRow())
				.findFirst()
				.ifPresent((entry) -> {
					entry.getValue().unique = !entry.getValue().unique;
					RandomModel.this.story.add("toggled unique of %s.%s".formatted(this.name, entry.getKey()));
				});
		}

		private void toggleIndex() {
			if (!this.attributes.isEmpty()) {
				String attribute = any(new ArrayList<>(this.attributes.keySet()));
				if (!this.indexes.remove(attribute)) {
					this.indexes.add(attribute);
				}
				RandomModel.this.story.add("toggled index of %s.%s".formatted(this.name, attribute));
			}
		}

		private void collect() {
			String collection = "tags" + RandomModel.this.serial++;
			this.collections.add(collection);
			RandomModel.this.story.add("gave %s a collection".formatted(this.name));
		}

		/**
		 * Make the number and another attribute unique together, or no longer.
		 */
		private void toggleKey() {
			List<String> optional = this.attributes.entrySet()
				.stream()
				.filter((entry) -> !entry.getValue().required)
				.map(Map.Entry::getKey)
				.toList();
			this.key = (this.key.isEmpty() && !optional.isEmpty()) ? List.of("id", any(optional)) : List.of();
			RandomModel.this.story.add("made unique in %s: %s".formatted(this.name, this.key));
		}

		private void refer() {
			String target = any(new ArrayList<>(RandomModel.this.tables.keySet()));
			String reference = "ref" + RandomModel.this.serial++;
			this.references.put(reference, target);
			RandomModel.this.story.add("made %s refer to %s".formatted(this.name, target));
		}

		private String source() {
			String declared = this.indexes.stream()
				.map((index) -> "@Index(columnList = \"%s\")".formatted(index))
				.collect(Collectors.joining(", "));
			StringBuilder source = new StringBuilder();
			String unique = (!this.key.isEmpty() && this.attributes.containsKey(this.key.get(1)))
					? "@UniqueConstraint(columnNames = { \"id\", \"%s\" })".formatted(this.key.get(1)) : "";
			source.append(
					"\t@Entity(name = \"%s\")\n\t@Table(name = \"%s\", indexes = { %s }, uniqueConstraints = { %s })\n"
						.formatted(this.name, this.name, declared, unique));
			source.append("\tstatic class %s {\n\n\t\t@Id\n".formatted(className(this.name)));
			source.append(this.numbered ? "\t\t@GeneratedValue\n" : "").append("\t\tLong id;\n\n");
			this.attributes.forEach((name, attribute) -> source.append(attribute.source(this.name, name)));
			this.references.forEach((name, target) -> source
				.append("\t\t@ManyToOne\n\t\t%s %s;\n\n".formatted(className(target), name)));
			this.collections.forEach((name) -> source
				.append("\t\t@ElementCollection\n\t\tjava.util.Set<String> %s;\n\n".formatted(name)));
			return source.append("\t}\n").toString();
		}

	}

}
