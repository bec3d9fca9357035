package io.turnstone.boot.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.turnstone.ChangeSetId;
import io.turnstone.DraftResult.Hazard;
import io.turnstone.LintResult;
import io.turnstone.LintResult.Finding;
import io.turnstone.LintResult.Unjudged;
import org.jspecify.annotations.Nullable;

/**
 * Findings in the form of SARIF 2.1.0, in which tools exchange them. What could not be
 * judged is a notification of the tool.
 */
final class Sarif {

	private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

	private Sarif() {
	}

	static Map<String, Object> of(LintResult result) {
		Map<String, Object> run = new LinkedHashMap<>();
		run.put("tool", Map.of("driver", driver(result)));
		run.put("invocations", List.of(invocation(result)));
		run.put("results", result.findings().stream().map(Sarif::result).toList());
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("$schema", SCHEMA);
		document.put("version", "2.1.0");
		document.put("runs", List.of(run));
		return document;
	}

	private static Map<String, Object> driver(LintResult result) {
		Map<String, Object> rules = new LinkedHashMap<>();
		result.findings()
			.stream()
			.map(Finding::hazard)
			.forEach((hazard) -> rules.putIfAbsent(hazard.code(), rule(hazard)));
		Map<String, Object> driver = new LinkedHashMap<>();
		driver.put("name", "Turnstone");
		driver.put("rules", List.copyOf(rules.values()));
		return driver;
	}

	private static Map<String, Object> rule(Hazard hazard) {
		Map<String, Object> rule = new LinkedHashMap<>();
		rule.put("id", hazard.code());
		rule.put("help", text(hazard.safeWay()));
		return rule;
	}

	private static Map<String, Object> invocation(LintResult result) {
		Map<String, Object> invocation = new LinkedHashMap<>();
		invocation.put("executionSuccessful", true);
		invocation.put("toolExecutionNotifications", result.unjudged().stream().map(Sarif::notification).toList());
		return invocation;
	}

	private static Map<String, Object> notification(Unjudged unjudged) {
		Map<String, Object> notification = new LinkedHashMap<>();
		notification.put("level", "warning");
		notification.put("message", text("Not judged: " + unjudged.what()));
		notification.put("locations", List.of(location(unjudged.changeSet(), unjudged.path(), unjudged.line())));
		return notification;
	}

	private static Map<String, Object> result(Finding finding) {
		Hazard hazard = finding.hazard();
		Map<String, Object> result = new LinkedHashMap<>();
		result.put("ruleId", hazard.code());
		result.put("level", switch (hazard.level()) {
			case "DANGER" -> "error";
			case "CAUTION" -> "warning";
			default -> "note";
		});
		result.put("message", text("%s: %s. %s".formatted(hazard.object(), hazard.message(), hazard.safeWay())));
		result.put("locations", List.of(location(finding.changeSet(), finding.path(), finding.line())));
		if (finding.accepted() != null) {
			Map<String, Object> suppression = new LinkedHashMap<>();
			suppression.put("kind", "inSource");
			suppression.put("justification", finding.accepted());
			result.put("suppressions", List.of(suppression));
		}
		return result;
	}

	private static Map<String, Object> location(ChangeSetId changeSet, String path, @Nullable Integer line) {
		Map<String, Object> physical = new LinkedHashMap<>();
		physical.put("artifactLocation", Map.of("uri", uri(path)));
		if (line != null) {
			physical.put("region", Map.of("startLine", line));
		}
		Map<String, Object> location = new LinkedHashMap<>();
		location.put("physicalLocation", physical);
		location.put("logicalLocations", List.of(Map.of("name", changeSet.id() + " by " + changeSet.author())));
		return location;
	}

	private static String uri(String path) {
		return path.replace("%", "%25").replace(" ", "%20").replace("#", "%23").replace("?", "%3F");
	}

	private static Map<String, Object> text(String text) {
		return Map.of("text", text);
	}

}
