package io.turnstone.upgrade;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;

import liquibase.resource.AbstractResource;
import liquibase.resource.Resource;

import org.springframework.util.StringUtils;

/**
 * Changelog file in memory. One without content reads as a changelog without change sets.
 */
class OverlayResource extends AbstractResource {

	private static final String EMPTY_XML = """
			<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
			  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
			  xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
			    http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd"/>
			""";

	private final String content;

	private final OverlayResourceAccessor accessor;

	OverlayResource(String path, String content, OverlayResourceAccessor accessor) {
		super(path, uri(path));
		this.content = content.isBlank() ? emptyChangelog(path) : content;
		this.accessor = accessor;
	}

	private static URI uri(String path) {
		try {
			return new URI("memory", null, "/" + path, null);
		}
		catch (URISyntaxException ex) {
			throw new IllegalArgumentException("'%s' is no path of a file".formatted(path), ex);
		}
	}

	private static String emptyChangelog(String path) {
		String extension = StringUtils.getFilenameExtension(path);
		return switch ((extension != null) ? extension : "") {
			case "sql" -> "--liquibase formatted sql\n";
			case "json" -> "{\"databaseChangeLog\": []}";
			case "xml" -> EMPTY_XML;
			default -> "databaseChangeLog: []";
		};
	}

	@Override
	public InputStream openInputStream() {
		return new ByteArrayInputStream(this.content.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public Resource resolve(String other) {
		return get(resolvePath(other));
	}

	@Override
	public Resource resolveSibling(String other) {
		return get(resolveSiblingPath(other));
	}

	private Resource get(String path) {
		try {
			return this.accessor.get(path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
