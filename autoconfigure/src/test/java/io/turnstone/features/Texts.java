package io.turnstone.features;

import java.sql.Clob;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import org.hibernate.Length;
import org.hibernate.annotations.Collate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.type.SqlTypes;

/**
 * Strings and characters.
 */
final class Texts {

	private Texts() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("string with a length", ShortText.class),
				Feature.of("string too long for varchar", LongText.class),
				Feature.of("string as LONG32VARCHAR", UnlimitedText.class),
				Feature.of("string as CHAR", FixedText.class), Feature.of("lob string", LobText.class),
				Feature.of("nationalized string", NationalText.class), Feature.of("character", Letter.class),
				Feature.of("collation", CollatedText.class));
	}

	@Entity(name = "ShortText")
	static class ShortText extends Numbered {

		String name;

		@Column(length = 40, nullable = false)
		String code;

		@Column(length = 1)
		String flag;

		@Column(length = 4000)
		String remark;

	}

	@Entity(name = "LongText")
	static class LongText extends Numbered {

		@Column(length = 100_000)
		String body;

		@Column(length = Length.LONG32)
		String appendix;

	}

	@Entity(name = "UnlimitedText")
	static class UnlimitedText extends Numbered {

		@JdbcTypeCode(SqlTypes.LONG32VARCHAR)
		String body;

		@JdbcTypeCode(SqlTypes.LONGVARCHAR)
		String summary;

	}

	@Entity(name = "FixedText")
	static class FixedText extends Numbered {

		@JdbcTypeCode(SqlTypes.CHAR)
		@Column(length = 3, nullable = false)
		String currency;

	}

	@Entity(name = "LobText")
	static class LobText extends Numbered {

		@Lob
		String body;

		@Lob
		@Column(length = 500, nullable = false)
		char[] letters;

		Clob clob;

	}

	@Entity(name = "NationalText")
	static class NationalText extends Numbered {

		@Nationalized
		@Column(length = 80)
		String title;

		@JdbcTypeCode(SqlTypes.NVARCHAR)
		String subtitle;

		@Lob
		@Nationalized
		String body;

		@Nationalized
		Character initial;

	}

	@Entity(name = "Letter")
	static class Letter extends Numbered {

		char grade;

		Character optional;

		char[] letters;

	}

	@Entity(name = "CollatedText")
	static class CollatedText extends Numbered {

		@Collate("C")
		String name;

	}

}
