package io.turnstone.boot.endpoint;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turnstone.ModelDifference;
import org.jspecify.annotations.Nullable;

/**
 * Description of one thing in which model and database disagree.
 *
 * @param code the stable name of its kind
 * @param kind what kind of disagreement it is
 * @param object what it is about
 * @param model what the model says
 * @param database what the database, or the changelog, says
 * @param attribute the entity and attribute that it comes from
 * @param impact what it means to the application
 * @param rule the rule that tells it
 * @param consequence what will happen to the application because of it
 * @param pattern names it in {@code turnstone.acknowledged.yaml} and
 * {@code turnstone.compare.exclude}
 */
@JsonInclude
public record DifferenceDescriptor(String code, String kind, String object, @Nullable String model,
		@Nullable String database, @Nullable String attribute, String impact, String rule, @Nullable String consequence,
		String pattern) {

	static List<DifferenceDescriptor> of(List<ModelDifference> differences) {
		return differences.stream().map(DifferenceDescriptor::of).toList();
	}

	static DifferenceDescriptor of(ModelDifference difference) {
		return new DifferenceDescriptor(difference.code(), difference.kind(), difference.object(), difference.model(),
				difference.database(), difference.attribute(), difference.impact(), difference.rule(),
				difference.consequence(), difference.pattern());
	}

}
