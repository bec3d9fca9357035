package io.turnstone.changelog;

import java.util.Map;
import java.util.Optional;

/**
 * Format of a master changelog, which is extended as text, so that its comments and its
 * layout stay.
 */
interface MasterFormat {

	Map<String, MasterFormat> BY_EXTENSION = Map.of("yaml", new YamlMaster(), "yml", new YamlMaster(), "xml",
			new XmlMaster(), "json", new JsonMaster());

	/**
	 * Return a new master changelog.
	 * @param file the file to include, as seen from the master
	 * @return the text
	 */
	String create(String file);

	/**
	 * Return a master changelog with an entry at its end.
	 * @param text the text of the master
	 * @param file the file to include, as seen from the master
	 * @return the longer text, or empty where there is no place for the entry
	 */
	Optional<String> include(String text, String file);

	/**
	 * Return the line ends of a text.
	 * @param text the text
	 * @return the characters that end a line
	 */
	static String lineEnd(String text) {
		return text.contains("\r\n") ? "\r\n" : "\n";
	}

}
