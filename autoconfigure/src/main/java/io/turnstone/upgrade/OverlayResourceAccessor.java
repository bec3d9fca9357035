package io.turnstone.upgrade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;
import liquibase.resource.ResourceAccessor;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Resources in memory, in place of or besides those of another accessor. Whatever
 * includes a file, by name or by directory, gets to see them.
 */
class OverlayResourceAccessor extends AbstractResourceAccessor {

	private final ResourceAccessor delegate;

	private final Map<String, String> contents = new LinkedHashMap<>();

	OverlayResourceAccessor(ResourceAccessor delegate, Map<String, String> contents) {
		this.delegate = delegate;
		contents.forEach((path, content) -> this.contents.put(normalize(path), content));
	}

	@Override
	public @Nullable List<Resource> getAll(String path) throws IOException {
		Resource resource = find(path);
		return (resource != null) ? List.of(resource) : this.delegate.getAll(path);
	}

	@Override
	public List<Resource> search(String path, boolean recursive) throws IOException {
		List<Resource> found = new ArrayList<>();
		List<Resource> others = this.delegate.search(path, recursive);
		if (others != null) {
			others.stream().filter((other) -> find(other.getPath()) == null).forEach(found::add);
		}
		String directory = StringUtils.trimTrailingCharacter(normalize(path), '/') + "/";
		this.contents.forEach((file, content) -> {
			if (isBelow(directory, file, recursive)) {
				found.add(new OverlayResource(file, content, this));
			}
		});
		return found;
	}

	private static boolean isBelow(String directory, String file, boolean recursive) {
		String parent = directory.equals("/") ? "" : directory;
		return file.startsWith(parent) && (recursive || file.indexOf('/', parent.length()) == -1);
	}

	@Nullable Resource find(String path) {
		String file = normalize(path);
		String content = this.contents.get(file);
		return (content != null) ? new OverlayResource(file, content, this) : null;
	}

	@Override
	public List<String> describeLocations() {
		List<String> locations = new ArrayList<>();
		locations.add("memory");
		locations.addAll(this.delegate.describeLocations());
		return locations;
	}

	@Override
	public void close() throws Exception {
		this.delegate.close();
	}

	private static String normalize(String path) {
		String clean = StringUtils.cleanPath(path.replaceFirst("^classpath\\*?:", ""));
		return StringUtils.trimLeadingCharacter(clean, '/');
	}

}
