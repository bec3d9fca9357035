package io.turnstone.changelog;

import java.time.LocalDateTime;

/**
 * What a draft gets its name from.
 *
 * @param time when it is made
 * @param message what it is for
 * @param author who drafts it
 * @param ending what the name of the file ends with, such as {@code -drops}, or an empty
 * text
 */
public record DraftSubject(LocalDateTime time, String message, String author, String ending) {

}
