/**
 * Renders what Turnstone found or did as aligned lines for a terminal.
 */
@NullMarked
package io.turnstone.boot.command.text;

import org.jspecify.annotations.NullMarked;
