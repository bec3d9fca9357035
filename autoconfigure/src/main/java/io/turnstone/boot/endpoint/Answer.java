package io.turnstone.boot.endpoint;

import com.fasterxml.jackson.annotation.JsonValue;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * Answer of the endpoint, which is written as its body alone. It makes Spring Boot write
 * the descriptors with the endpoints' own JSON mapper, while they stay free of the
 * actuator and can be used without it.
 *
 * @param <T> the type of the body
 * @param body the descriptor
 */
public record Answer<T>(@JsonValue T body) implements OperationResponseBody {

}
