package io.turnstone.features;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Embedded values that are one document in one column.
 */
final class Aggregates {

	private Aggregates() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("JSON with required attributes", StrictDocument.class),
				Feature.of("JSON in JSON", NestedDocument.class), Feature.of("JSON with an enum", EnumDocument.class),
				Feature.of("JSON that is required", RequiredDocument.class),
				Feature.of("array of JSON", DocumentList.class), Feature.of("JSON of an object", ObjectDocument.class),
				Feature.of("embedded as XML", XmlDocument.class));
	}

	@Embeddable
	static class Strict {

		@Column(nullable = false)
		String title;

		int pages;

		@Column(nullable = false)
		LocalDate printed;

	}

	@Embeddable
	static class Loose {

		String title;

		Integer pages;

	}

	@Embeddable
	static class Outer {

		String heading;

		Loose inner;

	}

	@Embeddable
	static class Coloured {

		@Enumerated(EnumType.STRING)
		Shade shade;

		Shade number;

	}

	enum Shade {

		LIGHT, DARK

	}

	@Entity(name = "StrictDocument")
	static class StrictDocument extends Numbered {

		@JdbcTypeCode(SqlTypes.JSON)
		Strict document;

	}

	@Entity(name = "NestedDocument")
	static class NestedDocument extends Numbered {

		@JdbcTypeCode(SqlTypes.JSON)
		Outer document;

	}

	@Entity(name = "EnumDocument")
	static class EnumDocument extends Numbered {

		@JdbcTypeCode(SqlTypes.JSON)
		Coloured document;

	}

	@Entity(name = "RequiredDocument")
	static class RequiredDocument extends Numbered {

		@JdbcTypeCode(SqlTypes.JSON)
		@Column(name = "the_document", nullable = false)
		Loose document;

	}

	@Entity(name = "DocumentList")
	static class DocumentList extends Numbered {

		@JdbcTypeCode(SqlTypes.JSON_ARRAY)
		List<Loose> documents;

	}

	@Entity(name = "ObjectDocument")
	static class ObjectDocument extends Numbered {

		@JdbcTypeCode(SqlTypes.JSON)
		Plain document;

		@JdbcTypeCode(SqlTypes.JSON)
		Set<Plain> documents;

	}

	record Plain(String title, List<String> words) {

	}

	@Entity(name = "XmlDocument")
	static class XmlDocument extends Numbered {

		@JdbcTypeCode(SqlTypes.SQLXML)
		Loose document;

	}

}
