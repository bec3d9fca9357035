package io.turnstone.upgrade.fastpath;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;

import liquibase.integration.spring.SpringResourceAccessor;
import liquibase.resource.OpenOptions;
import liquibase.resource.Resource;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ResourceLoader;

/**
 * Finds the files of a changelog, and writes down what was asked for.
 */
public class TracedResourceAccessor extends SpringResourceAccessor {

	private final Trace trace = new Trace();

	/**
	 * Create the accessor.
	 * @param resourceLoader finds the files
	 */
	public TracedResourceAccessor(ResourceLoader resourceLoader) {
		super(resourceLoader);
	}

	Trace trace() {
		return this.trace;
	}

	@Override
	public @Nullable List<Resource> getAll(String path) throws IOException {
		List<Resource> found = super.getAll(path);
		this.trace.found(path, found);
		return (found != null) ? found.stream().map(this::traced).toList() : null;
	}

	@Override
	public List<Resource> search(String path, boolean recursive) throws IOException {
		List<Resource> found = super.search(path, recursive);
		this.trace.searched(path, recursive, found);
		return found.stream().map(this::traced).toList();
	}

	private Resource traced(Resource resource) {
		return new TracedResource(resource);
	}

	/**
	 * File that is written down when it is read.
	 */
	private final class TracedResource implements Resource {

		private final Resource delegate;

		private TracedResource(Resource delegate) {
			this.delegate = delegate;
		}

		@Override
		public InputStream openInputStream() throws IOException {
			try (InputStream content = this.delegate.openInputStream()) {
				byte[] bytes = content.readAllBytes();
				TracedResourceAccessor.this.trace.read(getPath(), bytes);
				return new ByteArrayInputStream(bytes);
			}
		}

		@Override
		public String getPath() {
			return this.delegate.getPath();
		}

		@Override
		public boolean isWritable() {
			return this.delegate.isWritable();
		}

		@Override
		public boolean exists() {
			return this.delegate.exists();
		}

		@Override
		public Resource resolve(String other) {
			return traced(this.delegate.resolve(other));
		}

		@Override
		public Resource resolveSibling(String other) {
			return traced(this.delegate.resolveSibling(other));
		}

		@Override
		public OutputStream openOutputStream(OpenOptions options) throws IOException {
			return this.delegate.openOutputStream(options);
		}

		@Override
		public URI getUri() {
			return this.delegate.getUri();
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof TracedResource traced && this.delegate.equals(traced.delegate);
		}

		@Override
		public int hashCode() {
			return this.delegate.hashCode();
		}

		@Override
		public String toString() {
			return this.delegate.toString();
		}

	}

}
