package io.turnstone;

/**
 * What may have got another name, which a draft will ask about.
 *
 * @param from the table, sequence or column that is there, such as {@code customer.phone}
 * @param to what the model has in its place, such as {@code customer.phone_number}
 */
public record PossibleRename(String from, String to) {

}
