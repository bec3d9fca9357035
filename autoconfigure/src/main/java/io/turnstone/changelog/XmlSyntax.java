package io.turnstone.changelog;

import java.util.List;
import java.util.stream.Collectors;

import liquibase.changelog.ChangeSet;
import liquibase.serializer.core.xml.XMLChangeLogSerializer;

/**
 * XML, with a head that is one comment.
 */
final class XmlSyntax implements DraftSyntax {

	private static final String NAMESPACE = "http://www.liquibase.org/xml/ns/dbchangelog";

	@Override
	public String start() {
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!--\n";
	}

	/**
	 * A comment cannot hold two hyphens in a row.
	 */
	@Override
	public String line(String text) {
		return ("  " + text.replaceAll("-(?=-)", "- ")).stripTrailing() + "\n";
	}

	@Override
	public String text(String line) {
		return line.strip();
	}

	@Override
	public String changelog(String path, List<ChangeSet> changeSets, Target target) {
		XMLChangeLogSerializer serializer = new XMLChangeLogSerializer();
		return changeSets.stream()
			.map((changeSet) -> XmlText.of(serializer.createNode(changeSet), "\t"))
			.collect(
					Collectors.joining("", "-->\n" + root(" logicalFilePath=\"%s\"".formatted(XmlText.attribute(path))),
							"</databaseChangeLog>\n"));
	}

	@Override
	public String empty() {
		return root("") + "</databaseChangeLog>\n";
	}

	private static String root(String attributes) {
		return """
				<databaseChangeLog xmlns="%1$s"
						xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
						xsi:schemaLocation="%1$s %1$s/dbchangelog-latest.xsd"%2$s>
				""".formatted(NAMESPACE, attributes.isEmpty() ? "" : "\n\t\t" + attributes.strip());
	}

}
