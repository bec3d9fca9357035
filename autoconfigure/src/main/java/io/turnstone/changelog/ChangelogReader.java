package io.turnstone.changelog;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import liquibase.Scope;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ResourceAccessor;

/**
 * Reads changelogs of the source tree by Liquibase's own parsers.
 */
final class ChangelogReader {

	private final Path root;

	private final ClassLoader classLoader;

	ChangelogReader(Path root, ClassLoader classLoader) {
		this.root = root;
		this.classLoader = classLoader;
	}

	/**
	 * Read a changelog with all that it includes.
	 * @param path the path below the source folder
	 * @param changed texts that stand in for files or do not exist as files, by path
	 * @return the change sets, in order
	 * @throws Exception if Liquibase cannot read it
	 */
	List<ChangeSet> read(String path, Map<String, String> changed) throws Exception {
		try (ResourceAccessor resources = new SourceResources(this.root, changed, this.classLoader)) {
			Map<String, Object> scope = Map.of(Scope.Attr.resourceAccessor.name(), resources);
			return Scope.child(scope,
					() -> ChangeLogParserFactory.getInstance()
						.getParser(path, resources)
						.parse(path, new ChangeLogParameters(), resources)
						.getChangeSets());
		}
	}

}
