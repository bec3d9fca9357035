/**
 * Turns changes into Liquibase change sets and files, and registers them in the master
 * changelog.
 */
@NullMarked
package io.turnstone.changelog;

import org.jspecify.annotations.NullMarked;
