package io.turnstone.mapping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import io.turnstone.schema.Finding;
import io.turnstone.schema.Origins;
import io.turnstone.schema.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * Live entity model of one {@code EntityManagerFactory}, free of Hibernate's objects.
 *
 * @param name the bean name of the {@code EntityManagerFactory}
 * @param fingerprint a digest of all that a database could tell apart, and of the version
 * of Hibernate
 * @param defaultSchema the schema that the model declares for objects without one
 * @param tables the tables
 * @param sequences the sequences
 * @param types the types that it makes in the database, in the order in which they need
 * each other
 * @param origins the entities and attributes that tables and columns come from
 * @param findings what of the model could not be captured
 */
public record EntityModel(String name, String fingerprint, @Nullable String defaultSchema, List<MappedTable> tables,
		List<Sequence> sequences, List<MappedType> types, Origins origins, List<Finding> findings) {

	public EntityModel {
		tables = List.copyOf(tables);
		sequences = List.copyOf(sequences);
		types = List.copyOf(types);
		findings = List.copyOf(findings);
	}

	/**
	 * Tell whether the model maps nothing.
	 * @return {@code true} if there is neither a table nor a sequence, nor anything that
	 * could not be captured
	 */
	public boolean isEmpty() {
		return this.tables.isEmpty() && this.sequences.isEmpty() && this.findings.isEmpty();
	}

	static String fingerprint(String version, List<MappedTable> tables, List<Sequence> sequences,
			List<MappedType> types) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(version.getBytes(StandardCharsets.UTF_8));
			for (MappedTable table : tables) {
				digest.update(table.structure().toString().getBytes(StandardCharsets.UTF_8));
				digest.update(table.statements().toString().getBytes(StandardCharsets.UTF_8));
			}
			digest.update(sequences.toString().getBytes(StandardCharsets.UTF_8));
			digest.update(types.toString().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
