/**
 * Entity models that others wrote, and entities that are hard on a schema tool.
 */
package io.turnstone.models;
