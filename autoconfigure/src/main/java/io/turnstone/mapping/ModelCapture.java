package io.turnstone.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.turnstone.schema.Finding;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Sequence;
import org.hibernate.Version;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.generator.Generator;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Table;

/**
 * Capture of one model. What cannot be captured becomes a finding: the rest is captured
 * all the same.
 */
final class ModelCapture {

	private final Metadata metadata;

	private final SqlStringGenerationContext context;

	private final StoredNames names;

	private final Map<String, Generator> generators;

	// Hibernate holds columns of one name to be equal, whatever their table
	private final Set<Column> discriminators = Collections.newSetFromMap(new IdentityHashMap<>());

	private final List<MappedTable> tables = new ArrayList<>();

	private final List<Sequence> sequences = new ArrayList<>();

	private final Set<Finding> findings = new LinkedHashSet<>();

	ModelCapture(Metadata metadata, SqlStringGenerationContext context, Map<String, Generator> generators) {
		this.metadata = metadata;
		this.context = context;
		this.generators = generators;
		this.names = new StoredNames(metadata.getDatabase());
	}

	EntityModel capture(String name) {
		addDiscriminators();
		for (Namespace namespace : this.metadata.getDatabase().getNamespaces()) {
			namespace.getTables().forEach(this::addTable);
			namespace.getSequences().forEach(this::addSequence);
		}
		TypeCapture types = new TypeCapture(this.metadata, this.context, this.names);
		List<MappedType> mappedTypes = types.types();
		this.findings.addAll(types.others());
		this.tables.sort(Comparator.comparing((table) -> table.structure().name()));
		this.sequences.sort(Comparator.comparing(Sequence::name));
		return new EntityModel(name, EntityModel.fingerprint(version(), this.tables, this.sequences, mappedTypes),
				this.names.ofSchema(this.context.getDefaultSchema()), this.tables, this.sequences, mappedTypes,
				new OriginCapture(this.names, this.generators).capture(this.metadata), List.copyOf(this.findings));
	}

	private String version() {
		return Version.getVersionString() + " " + this.context.getDialect().getClass().getName();
	}

	private void addDiscriminators() {
		this.metadata.getEntityBindings()
			.stream()
			.filter(RootClass.class::isInstance)
			.filter((entity) -> entity.getDiscriminator() != null)
			.flatMap((entity) -> TableCapture.columnsOf(entity.getDiscriminator()))
			.forEach(this.discriminators::add);
	}

	private void addTable(Table table) {
		if (!table.isPhysicalTable() || table.isView()) {
			return;
		}
		ObjectName name = this.names.of(table);
		try {
			TableCapture capture = new TableCapture(table, this.metadata, this.context, this.names);
			this.tables.add(capture.capture(this.discriminators));
			this.findings.addAll(capture.findings());
		}
		catch (RuntimeException ex) {
			this.findings
				.add(new Finding(name.toString(), "Hibernate cannot write its DDL, so it is not compared: " + ex));
		}
	}

	private void addSequence(org.hibernate.boot.model.relational.Sequence sequence) {
		this.sequences.add(new Sequence(this.names.of(sequence.getName()), sequence.getIncrementSize(),
				(long) sequence.getInitialValue()));
	}

}
