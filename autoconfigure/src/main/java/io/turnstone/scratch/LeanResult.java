package io.turnstone.scratch;

import java.util.List;
import java.util.Map;

import io.turnstone.schema.Finding;
import io.turnstone.schema.Table;
import io.turnstone.schema.UserType;

/**
 * What a lean scratch told.
 *
 * @param tables the tables as they were read back, by the key of the caller; a table that
 * could not be created is not among them
 * @param types the types as they were read back
 * @param findings what could not be created, by the same key, and why
 */
public record LeanResult(Map<String, Table> tables, List<UserType> types, List<Finding> findings) {

}
