package io.turnstone.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.boot.configurationmetadata.ConfigurationMetadataProperty;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataRepository;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataRepositoryJsonBuilder;

/**
 * The page of properties, as the configuration metadata says it.
 */
final class PropertiesPage {

	private static final String METADATA = "META-INF/spring-configuration-metadata.json";

	private static final Map<String, ConfigurationMetadataProperty> PROPERTIES = read();

	private static final String HEAD = """
			# Properties

			Every property of Turnstone, its values, its default and what it is for.
			They go where all properties of a Spring Boot application go: into `application.yaml`, the environment or the command line.

			This page is made from the configuration metadata, which an IDE shows as well.
			Do not edit it: change the Javadoc of `TurnstoneProperties`, then run this command.

			```
			mvn -q -pl docs -am verify -Dproperties.write=true -Dtest=PropertiesPageTests -Dsurefire.failIfNoSpecifiedTests=false
			```

			| Property | Values | Default | What it is for |
			|---|---|---|---|
			""";

	private PropertiesPage() {
	}

	static Collection<String> names() {
		return PROPERTIES.keySet();
	}

	static String render() {
		return PROPERTIES.values().stream().map(PropertiesPage::row).collect(Collectors.joining("\n", HEAD, "\n"));
	}

	private static String row(ConfigurationMetadataProperty property) {
		return "| `%s` | %s | %s | %s |".formatted(property.getId(), values(property),
				(property.getDefaultValue() != null) ? "`" + property.getDefaultValue() + "`" : "",
				property.getDescription().replace("|", "\\|"));
	}

	private static String values(ConfigurationMetadataProperty property) {
		Class<?> type = type(property);
		if (type.isEnum()) {
			return code(Stream.of(type.getEnumConstants())
				.map((constant) -> constant.toString().toLowerCase(Locale.ROOT).replace('_', '-')));
		}
		if (type == Boolean.class) {
			return code(Stream.of("true", "false"));
		}
		boolean anyOther = property.getHints()
			.getValueProviders()
			.stream()
			.anyMatch((provider) -> provider.getName().equals("any"));
		List<String> hints = property.getHints()
			.getValueHints()
			.stream()
			.map((hint) -> hint.getValue().toString())
			.toList();
		return (hints.isEmpty() || anyOther) ? kind(type) : code(hints.stream());
	}

	private static String kind(Class<?> type) {
		return switch (type.getSimpleName()) {
			case "String" -> "text";
			case "Integer", "Long" -> "number";
			default -> type.getSimpleName().toLowerCase(Locale.ROOT);
		};
	}

	private static String code(Stream<String> values) {
		return values.collect(Collectors.joining("`, `", "`", "`"));
	}

	private static Class<?> type(ConfigurationMetadataProperty property) {
		try {
			return Class.forName(property.getType().replaceAll("<.*", ""));
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(property.getId(), ex);
		}
	}

	private static Map<String, ConfigurationMetadataProperty> read() {
		try {
			ConfigurationMetadataRepositoryJsonBuilder builder = ConfigurationMetadataRepositoryJsonBuilder.create();
			for (URL url : Collections.list(PropertiesPage.class.getClassLoader().getResources(METADATA))) {
				try (InputStream metadata = url.openStream()) {
					builder.withJsonResource(metadata);
				}
			}
			return ours(builder.build());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, ConfigurationMetadataProperty> ours(ConfigurationMetadataRepository repository) {
		Map<String, ConfigurationMetadataProperty> properties = new TreeMap<>(repository.getAllProperties());
		properties.keySet().removeIf((name) -> !name.startsWith("turnstone."));
		return properties;
	}

}
