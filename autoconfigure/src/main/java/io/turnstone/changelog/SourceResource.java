package io.turnstone.changelog;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import liquibase.resource.AbstractResource;
import liquibase.resource.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Text of the source tree, as it is or as it will be.
 */
final class SourceResource extends AbstractResource {

	private final @Nullable String text;

	SourceResource(String path, URI uri, @Nullable String text) {
		super(path, uri);
		this.text = text;
	}

	@Override
	public InputStream openInputStream() throws IOException {
		if (this.text == null) {
			throw new FileNotFoundException(getPath());
		}
		return new ByteArrayInputStream(this.text.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public boolean exists() {
		return this.text != null;
	}

	@Override
	public Resource resolve(String other) {
		return at(Path.of("/", getPath(), other));
	}

	@Override
	public Resource resolveSibling(String other) {
		return at(Path.of("/", getPath()).resolveSibling(other));
	}

	private static Resource at(Path path) {
		String relative = path.normalize().toString().replace('\\', '/').replaceFirst("^/", "");
		return new SourceResource(relative, path.normalize().toUri(), null);
	}

}
