package io.turnstone.changelog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Elements of a changelog in XML: one in a line, with attributes in an order for people,
 * and children in the one that the schema of Liquibase asks for.
 */
final class XmlText {

	private static final List<String> FIRST = List.of("preConditions", "comment");

	private static final String LAST = "rollback";

	/**
	 * Attributes that Liquibase writes although they have the values that they have
	 * anyway.
	 */
	private static final Set<String> NEEDLESS = Set.of("onError", "onSqlOutput", "stripComments");

	private XmlText() {
	}

	/**
	 * Write an element.
	 * @param element the element, with either text or elements in it
	 * @param indent the space before its line
	 * @return the lines
	 */
	static String of(Element element, String indent) {
		String name = element.getNodeName();
		String start = indent + "<" + name + attributes(element);
		List<Element> children = children(element);
		if (!children.isEmpty()) {
			return children.stream()
				.map((child) -> of(child, indent + "\t"))
				.collect(Collectors.joining("", start + ">\n", indent + "</" + name + ">\n"));
		}
		String text = element.getTextContent();
		return start + (text.isEmpty() ? "/>" : ">" + text(text) + "</" + name + ">") + "\n";
	}

	/**
	 * Return a text as it stands in an attribute.
	 * @param text the text
	 * @return the text with nothing in it that a parser changes
	 */
	static String attribute(String text) {
		return text(text).replace("\"", "&quot;").replace("\n", "&#10;").replace("\t", "&#9;");
	}

	private static String text(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	private static String attributes(Element element) {
		TreeMap<String, String> attributes = new TreeMap<>(ChangeSetData.ORDER);
		NamedNodeMap nodes = element.getAttributes();
		for (int i = 0; i < nodes.getLength(); i++) {
			attributes.put(nodes.item(i).getNodeName(), nodes.item(i).getNodeValue());
		}
		attributes.keySet().removeAll(NEEDLESS);
		return attributes.entrySet()
			.stream()
			.map((attribute) -> " %s=\"%s\"".formatted(attribute.getKey(), attribute(attribute.getValue())))
			.collect(Collectors.joining());
	}

	private static List<Element> children(Element element) {
		List<Element> children = new ArrayList<>();
		NodeList nodes = element.getChildNodes();
		for (int i = 0; i < nodes.getLength(); i++) {
			Node node = nodes.item(i);
			if (node instanceof Element child) {
				children.add(child);
			}
		}
		children.sort(Comparator.comparingInt(XmlText::rank));
		return children;
	}

	private static int rank(Element element) {
		int first = FIRST.indexOf(element.getNodeName());
		if (first >= 0) {
			return first;
		}
		return element.getNodeName().equals(LAST) ? FIRST.size() + 1 : FIRST.size();
	}

}
