package io.turnstone.changelog;

import java.util.Optional;

/**
 * Master changelog in JSON.
 */
final class JsonMaster implements MasterFormat {

	@Override
	public String create(String file) {
		return """
				{
				  "databaseChangeLog": [
				    %s
				  ]
				}
				""".formatted(entry(file));
	}

	@Override
	public Optional<String> include(String text, String file) {
		return FlowList.in(text).map((list) -> list.with(entry(file)));
	}

	private static String entry(String file) {
		return "{\"include\": {\"file\": \"%s\", \"relativeToChangelogFile\": true}}".formatted(file);
	}

}
