/**
 * Auto-configuration: hooks Turnstone into a Spring Boot application.
 */
@NullMarked
package io.turnstone.boot.autoconfigure;

import org.jspecify.annotations.NullMarked;
