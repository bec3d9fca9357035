package io.turnstone.diff;

import java.util.Collection;
import java.util.List;

import io.turnstone.schema.Check;
import io.turnstone.schema.Column;
import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.GeneratedKey;
import io.turnstone.schema.Index;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.PrimaryKey;
import io.turnstone.schema.Sequence;
import io.turnstone.schema.Table;
import io.turnstone.schema.UniqueKey;
import io.turnstone.schema.UserType;
import org.jspecify.annotations.Nullable;

/**
 * One step that leads from one schema to another.
 */
public sealed interface Change {

	/**
	 * Return the table or sequence that is changed.
	 * @return its name
	 */
	ObjectName object();

	/**
	 * Return the step that takes this one back. It restores structure, not data.
	 * @return the reverse
	 */
	Change reverse();

	/**
	 * Call the visitor's method for this kind of change.
	 * @param <R> the type of the visitor's answer
	 * @param visitor the visitor
	 * @return the visitor's answer
	 */
	<R> R accept(ChangeVisitor<R> visitor);

	/**
	 * Creates a table with its columns and its primary key. Its other keys, indexes,
	 * checks and seeds are changes of their own.
	 *
	 * @param table the table
	 */
	record CreateTable(Table table) implements Change {

		@Override
		public ObjectName object() {
			return this.table.name();
		}

		@Override
		public Change reverse() {
			return new DropTable(this.table);
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Drops a table.
	 *
	 * @param table the table
	 */
	record DropTable(Table table) implements Change {

		@Override
		public ObjectName object() {
			return this.table.name();
		}

		@Override
		public Change reverse() {
			return new CreateTable(this.table);
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Gives a new table the rows without which the model does not work.
	 *
	 * @param table the table, with its seeds
	 */
	record SeedTable(Table table) implements Change {

		@Override
		public ObjectName object() {
			return this.table.name();
		}

		@Override
		public Change reverse() {
			return new Leave(this);
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Takes a change back by leaving what it did in place: rows that go with their table,
	 * or values that go with their column.
	 *
	 * @param change the change
	 */
	record Leave(Change change) implements Change {

		@Override
		public ObjectName object() {
			return this.change.object();
		}

		@Override
		public Change reverse() {
			return this.change;
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Changes the comment of a table.
	 *
	 * @param object the table's name
	 * @param from the comment that is there
	 * @param to the comment that is wanted
	 */
	record CommentTable(ObjectName object, @Nullable String from, @Nullable String to) implements Change {

		@Override
		public Change reverse() {
			return new CommentTable(this.object, this.to, this.from);
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Adds a column.
	 *
	 * @param object the table's name
	 * @param column the column
	 */
	record AddColumn(ObjectName object, Column column) implements Change {

		@Override
		public Change reverse() {
			return new DropColumn(this.object, this.column);
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Drops a column.
	 *
	 * @param object the table's name
	 * @param column the column
	 */
	record DropColumn(ObjectName object, Column column) implements Change {

		@Override
		public Change reverse() {
			return new AddColumn(this.object, this.column);
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Gives a table another name.
	 *
	 * @param object the name that it has
	 * @param name the new name, in the same schema
	 */
	record RenameTable(ObjectName object, String name) implements Change {

		@Override
		public Change reverse() {
			return new RenameTable(new ObjectName(this.object.schema(), this.name), this.object.name());
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Gives a sequence another name.
	 *
	 * @param sequence the sequence with the name that it has
	 * @param name the new name, in the same schema
	 */
	record RenameSequence(Sequence sequence, String name) implements Change {

		@Override
		public ObjectName object() {
			return this.sequence.name();
		}

		@Override
		public Change reverse() {
			ObjectName renamed = new ObjectName(object().schema(), this.name);
			return new RenameSequence(this.sequence.withName(renamed), object().name());
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Gives a column another name.
	 *
	 * @param object the table's name
	 * @param column the column with the name that it has
	 * @param name the new name
	 */
	record RenameColumn(ObjectName object, Column column, String name) implements Change {

		@Override
		public Change reverse() {
			return new RenameColumn(this.object, this.column.withName(this.name), this.column.name());
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Gives a column a value in the rows where it has none.
	 *
	 * @param object the table's name
	 * @param column the column
	 * @param value the value, an expression in the database's own words
	 * @param untouched the columns that would change by themselves with each update, and
	 * are not to
	 */
	record FillColumn(ObjectName object, Column column, String value, List<String> untouched) implements Change {

		public FillColumn {
			untouched = List.copyOf(untouched);
		}

		/**
		 * Tell whether this fills one of some columns.
		 * @param table the table
		 * @param columns the columns
		 * @return {@code true} if it does
		 */
		public boolean fills(ObjectName table, Collection<String> columns) {
			return this.object.equals(table) && columns.contains(this.column.name());
		}

		@Override
		public Change reverse() {
			return new Leave(this);
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Changes one aspect of a column.
	 *
	 * @param object the table's name
	 * @param aspect what of the column changes
	 * @param from the column as it is
	 * @param to the column as it is wanted, equal in what stays
	 */
	record AlterColumn(ObjectName object, Aspect aspect, Column from, Column to) implements Change {

		@Override
		public Change reverse() {
			return new AlterColumn(this.object, this.aspect, this.to, this.from);
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Adds a primary key.
	 *
	 * @param object the table's name
	 * @param key the key
	 */
	record AddPrimaryKey(ObjectName object, PrimaryKey key) implements Change {

		@Override
		public Change reverse() {
			return new DropPrimaryKey(this.object, this.key);
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Drops a primary key.
	 *
	 * @param object the table's name
	 * @param key the key
	 */
	record DropPrimaryKey(ObjectName object, PrimaryKey key) implements Change {

		@Override
		public Change reverse() {
			return new AddPrimaryKey(this.object, this.key);
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Replaces a primary key in one step.
	 *
	 * @param object the table's name
	 * @param from the key that is there
	 * @param to the key that is wanted
	 */
	record ReplacePrimaryKey(ObjectName object, PrimaryKey from, PrimaryKey to) implements Change {

		@Override
		public Change reverse() {
			return new ReplacePrimaryKey(this.object, this.to, this.from);
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Adds a unique constraint.
	 *
	 * @param object the table's name
	 * @param key the constraint
	 */
	record AddUniqueKey(ObjectName object, UniqueKey key) implements Change {

		@Override
		public Change reverse() {
			return new DropUniqueKey(this.object, this.key);
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Drops a unique constraint.
	 *
	 * @param object the table's name
	 * @param key the constraint
	 */
	record DropUniqueKey(ObjectName object, UniqueKey key) implements Change {

		@Override
		public Change reverse() {
			return new AddUniqueKey(this.object, this.key);
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Adds a foreign key.
	 *
	 * @param object the referring table's name
	 * @param key the foreign key
	 * @param index where the index comes from that bears the key's name
	 */
	record AddForeignKey(ObjectName object, ForeignKey key, KeyIndex index) implements Change {

		public AddForeignKey(ObjectName object, ForeignKey key) {
			this(object, key, KeyIndex.OF_THE_KEY);
		}

		@Override
		public Change reverse() {
			return new DropForeignKey(this.object, this.key, this.index);
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Drops a foreign key.
	 *
	 * @param object the referring table's name
	 * @param key the foreign key
	 * @param index where the index comes from that bears the key's name
	 */
	record DropForeignKey(ObjectName object, ForeignKey key, KeyIndex index) implements Change {

		public DropForeignKey(ObjectName object, ForeignKey key) {
			this(object, key, KeyIndex.OF_THE_KEY);
		}

		@Override
		public Change reverse() {
			return new AddForeignKey(this.object, this.key, this.index);
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Creates an index.
	 *
	 * @param object the table's name
	 * @param index the index
	 */
	record CreateIndex(ObjectName object, Index index) implements Change {

		@Override
		public Change reverse() {
			return new DropIndex(this.object, this.index);
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Drops an index.
	 *
	 * @param object the table's name
	 * @param index the index
	 */
	record DropIndex(ObjectName object, Index index) implements Change {

		@Override
		public Change reverse() {
			return new CreateIndex(this.object, this.index);
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Adds a check constraint.
	 *
	 * @param object the table's name
	 * @param check the constraint
	 */
	record AddCheck(ObjectName object, Check check) implements Change {

		@Override
		public Change reverse() {
			return new DropCheck(this.object, this.check);
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Drops a check constraint.
	 *
	 * @param object the table's name
	 * @param check the constraint
	 */
	record DropCheck(ObjectName object, Check check) implements Change {

		@Override
		public Change reverse() {
			return new AddCheck(this.object, this.check);
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Replaces a check constraint, so that there is never a time without one where the
	 * product can do that.
	 *
	 * @param object the table's name
	 * @param from the constraint that is there
	 * @param to the constraint that is wanted
	 */
	record ReplaceCheck(ObjectName object, Check from, Check to) implements Change {

		@Override
		public Change reverse() {
			return new ReplaceCheck(this.object, this.to, this.from);
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Lets the database look for rows that break a constraint which so far holds for new
	 * rows only.
	 *
	 * @param object the table's name
	 * @param name the constraint's name
	 */
	record ValidateConstraint(ObjectName object, String name) implements Change {

		@Override
		public Change reverse() {
			return new Leave(this);
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Creates a sequence.
	 *
	 * @param sequence the sequence
	 */
	record CreateSequence(Sequence sequence) implements Change {

		@Override
		public ObjectName object() {
			return this.sequence.name();
		}

		@Override
		public Change reverse() {
			return new DropSequence(this.sequence);
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Makes a new sequence go on after the keys that tables have already.
	 *
	 * @param sequence the sequence
	 * @param keys the columns that it hands out values for
	 */
	record AdvanceSequence(Sequence sequence, List<GeneratedKey> keys) implements Change {

		public AdvanceSequence {
			keys = List.copyOf(keys);
		}

		@Override
		public ObjectName object() {
			return this.sequence.name();
		}

		@Override
		public Change reverse() {
			return new Leave(this);
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Drops a sequence.
	 *
	 * @param sequence the sequence
	 */
	record DropSequence(Sequence sequence) implements Change {

		@Override
		public ObjectName object() {
			return this.sequence.name();
		}

		@Override
		public Change reverse() {
			return new CreateSequence(this.sequence);
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Changes the increment of a sequence.
	 *
	 * @param from the sequence as it is
	 * @param to the sequence as it is wanted
	 */
	record AlterSequence(Sequence from, Sequence to) implements Change {

		@Override
		public ObjectName object() {
			return this.to.name();
		}

		@Override
		public Change reverse() {
			return new AlterSequence(this.to, this.from);
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Creates a schema.
	 *
	 * @param name the schema's name
	 */
	record CreateSchema(String name) implements Change {

		@Override
		public ObjectName object() {
			return ObjectName.of(this.name);
		}

		@Override
		public Change reverse() {
			return new DropSchema(this.name);
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Drops a schema that holds nothing.
	 *
	 * @param name the schema's name
	 */
	record DropSchema(String name) implements Change {

		@Override
		public ObjectName object() {
			return ObjectName.of(this.name);
		}

		@Override
		public Change reverse() {
			return new CreateSchema(this.name);
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Creates a type.
	 *
	 * @param type the type
	 */
	record CreateType(UserType type) implements Change {

		@Override
		public ObjectName object() {
			return this.type.name();
		}

		@Override
		public Change reverse() {
			return new DropType(this.type);
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Drops a type.
	 *
	 * @param type the type
	 */
	record DropType(UserType type) implements Change {

		@Override
		public ObjectName object() {
			return this.type.name();
		}

		@Override
		public Change reverse() {
			return new CreateType(this.type);
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Adds values or attributes to a type. Attributes can be taken back, values cannot.
	 *
	 * @param from the type as it is
	 * @param to the type as it is wanted, with all that the other has
	 */
	record AlterType(UserType from, UserType to) implements Change {

		@Override
		public ObjectName object() {
			return this.to.name();
		}

		@Override
		public Change reverse() {
			return new AlterType(this.to, this.from);
		}

		@Override
		public <R> R accept(ChangeVisitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Where the index comes from that bears a foreign key's name.
	 */
	enum KeyIndex {

		/**
		 * The product makes it together with the key, if it makes one, and leaves it
		 * behind.
		 */
		OF_THE_KEY,

		/**
		 * It was there before the key, and stays.
		 */
		BEFORE_THE_KEY

	}

	/**
	 * What of a column changes.
	 */
	enum Aspect {

		TYPE, NULLABILITY, DEFAULT, IDENTITY, GENERATED, COLLATION, COMMENT,

		/**
		 * What else the column's definition says.
		 */
		ATTRIBUTES,

		/**
		 * The check that is part of the column's definition.
		 */
		CHECK

	}

}
