package io.turnstone.boot.endpoint;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turnstone.Silenced.Accepted;
import org.jspecify.annotations.Nullable;

/**
 * Description of a difference that somebody accepted.
 *
 * @param difference the difference
 * @param reason why it is accepted
 * @param until the last day on which it is, or {@code null} for ever
 */
@JsonInclude
public record AcceptedDescriptor(DifferenceDescriptor difference, String reason, @Nullable LocalDate until) {

	static List<AcceptedDescriptor> of(List<Accepted> accepted) {
		return accepted.stream()
			.map((each) -> new AcceptedDescriptor(DifferenceDescriptor.of(each.difference()), each.reason(),
					each.until()))
			.toList();
	}

}
