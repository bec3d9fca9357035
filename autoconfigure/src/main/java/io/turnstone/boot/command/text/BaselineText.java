package io.turnstone.boot.command.text;

import java.util.ArrayList;
import java.util.List;

import io.turnstone.BaselineResult;

/**
 * Renders how a database was adopted.
 */
public final class BaselineText {

	/**
	 * Render an adoption.
	 * @param result what was written and marked
	 * @return the lines
	 */
	public List<String> render(BaselineResult result) {
		List<String> lines = new ArrayList<>();
		String count = Words.count(result.changeSets().size(), "change set");
		lines.add("Drafted   %s   %s".formatted(result.file(), count));
		if (result.master() != null) {
			lines.add("Included  in " + result.master());
		}
		lines.add("Proved    on a scratch of %s: makes the same schema from nothing, in %s".formatted(result.product(),
				Words.elapsed(result.duration())));
		lines.add("Marked    as run in the database %s".formatted(result.database()));
		result.notInIt().forEach((left) -> lines.add("Not in it " + left));
		return lines;
	}

}
