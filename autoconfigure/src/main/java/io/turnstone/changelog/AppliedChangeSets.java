package io.turnstone.changelog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Change sets that were applied to a database.
 */
public final class AppliedChangeSets {

	private final Map<String, Set<Name>> files = new HashMap<>();

	/**
	 * Add a change set.
	 * @param id the id
	 * @param author the author
	 * @param file the logical path of the file
	 */
	public void add(String id, String author, String file) {
		this.files.computeIfAbsent(file, (path) -> new HashSet<>()).add(new Name(id, author));
	}

	boolean contains(String id, String author, String file) {
		return of(file).contains(new Name(id, author));
	}

	/**
	 * Tell whether a file names one of its applied change sets. Ids that are written with
	 * escapes are not found.
	 * @param file the logical path of the file
	 * @param content what it holds
	 */
	boolean areNamedIn(String file, String content) {
		return of(file).stream()
			.map((name) -> Pattern.compile("(?<![\\w-])" + Pattern.quote(name.id()) + "(?![\\w-])"))
			.anyMatch((id) -> id.matcher(content).find());
	}

	private Set<Name> of(String file) {
		return this.files.getOrDefault(file, Set.of());
	}

	private record Name(String id, String author) {

	}

}
