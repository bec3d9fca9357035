package io.turnstone.features;

import java.io.Serializable;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.NClob;
import java.util.List;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import org.hibernate.Length;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.type.SqlTypes;

/**
 * Texts and bytes of any length.
 */
final class Lobs {

	private Lobs() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("string as CLOB", ClobText.class),
				Feature.of("string as NCHAR and LONGNVARCHAR", CodedNationalText.class),
				Feature.of("materialized lob", MaterializedLobs.class), Feature.of("NClob", NationalLob.class),
				Feature.of("lob of a certain length", SizedLobs.class),
				Feature.of("long nationalized string", LongNationalText.class),
				Feature.of("bytes as LONGVARBINARY", LongBytes.class), Feature.of("bytes as BLOB", BlobBytes.class),
				Feature.of("serializable as lob", SerializedLob.class),
				Feature.of("column transformer", TransformedText.class), Feature.with("nationalized strings by setting",
						Map.of(MappingSettings.USE_NATIONALIZED_CHARACTER_DATA, "true"), AllNationalText.class));
	}

	@Entity(name = "ClobText")
	static class ClobText extends Numbered {

		@JdbcTypeCode(SqlTypes.CLOB)
		String body;

		@JdbcTypeCode(SqlTypes.NCLOB)
		@Column(nullable = false)
		String national;

	}

	@Entity(name = "CodedNationalText")
	static class CodedNationalText extends Numbered {

		@JdbcTypeCode(SqlTypes.NCHAR)
		@Column(length = 5)
		String fixed;

		@JdbcTypeCode(SqlTypes.LONGNVARCHAR)
		String summary;

		@JdbcTypeCode(SqlTypes.LONG32NVARCHAR)
		String body;

	}

	@Entity(name = "MaterializedLobs")
	static class MaterializedLobs extends Numbered {

		@JdbcTypeCode(SqlTypes.MATERIALIZED_CLOB)
		String text;

		@JdbcTypeCode(SqlTypes.MATERIALIZED_NCLOB)
		String national;

		@JdbcTypeCode(SqlTypes.MATERIALIZED_BLOB)
		byte[] bytes;

	}

	@Entity(name = "NationalLob")
	static class NationalLob extends Numbered {

		NClob body;

	}

	@Entity(name = "SizedLobs")
	static class SizedLobs extends Numbered {

		@Lob
		@Column(length = 1000)
		String text;

		@Column(length = 70_000)
		Clob article;

		@Lob
		@Column(length = 20_000_000)
		byte[] bytes;

		@Column(length = 200)
		Blob image;

	}

	@Entity(name = "LongNationalText")
	static class LongNationalText extends Numbered {

		@Nationalized
		@Column(length = Length.LONG16)
		String body;

		@Nationalized
		@Column(length = Length.LONG32)
		String appendix;

	}

	@Entity(name = "LongBytes")
	static class LongBytes extends Numbered {

		@JdbcTypeCode(SqlTypes.LONGVARBINARY)
		byte[] longer;

		@JdbcTypeCode(SqlTypes.LONG32VARBINARY)
		byte[] longest;

		@JdbcTypeCode(SqlTypes.VARBINARY)
		@Column(length = Length.LONG16)
		byte[] sized;

	}

	@Entity(name = "BlobBytes")
	static class BlobBytes extends Numbered {

		@JdbcTypeCode(SqlTypes.BLOB)
		@Column(nullable = false)
		byte[] content;

	}

	@Entity(name = "SerializedLob")
	static class SerializedLob extends Numbered {

		@Lob
		Badge badge;

		@Column(length = 3000)
		Badge copy;

	}

	record Badge(String text, int colour) implements Serializable {

	}

	@Entity(name = "TransformedText")
	static class TransformedText extends Numbered {

		@Column(length = 50, nullable = false)
		@ColumnTransformer(read = "upper(shouted)", write = "lower(?)")
		String shouted;

	}

	@Entity(name = "AllNationalText")
	static class AllNationalText extends Numbered {

		@Column(length = 60)
		String title;

		char initial;

		@Lob
		String body;

	}

}
