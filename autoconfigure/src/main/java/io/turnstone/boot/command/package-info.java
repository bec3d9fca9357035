/**
 * The command line: runs one command instead of the application.
 */
@NullMarked
package io.turnstone.boot.command;

import org.jspecify.annotations.NullMarked;
