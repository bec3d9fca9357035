package io.turnstone.schema;

import java.io.Serializable;

/**
 * Something that could not be read, created or compared.
 *
 * @param object the object it is about, such as {@code purchase_order.discount}, or what
 * kind of thing is left out of a whole schema, such as {@code check constraints}
 * @param reason what stands in the way, in one sentence
 */
public record Finding(String object, String reason) implements Serializable {

}
