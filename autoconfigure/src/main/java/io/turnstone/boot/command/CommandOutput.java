package io.turnstone.boot.command;

import java.io.PrintStream;
import java.util.List;

/**
 * Where a command prints to: its result, and what stood in its way.
 *
 * @param result takes the result, and nothing else
 * @param error takes everything else
 */
public record CommandOutput(PrintStream result, PrintStream error) {

	void print(List<String> lines) {
		lines.forEach(this.result::println);
		this.result.flush();
	}

	void printError(List<String> lines) {
		lines.forEach(this.error::println);
		this.error.flush();
	}

}
