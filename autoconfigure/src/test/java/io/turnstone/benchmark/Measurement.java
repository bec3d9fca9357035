package io.turnstone.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Scanner;

/**
 * What one run of a tool cost and found, handed from its process to the benchmark's as a
 * line of text.
 *
 * @param start the milliseconds in which Hibernate built the model
 * @param comparison the milliseconds of the comparison after that
 * @param again the milliseconds of the same comparison, made once more in the process
 * @param resident the largest part of the memory that the process held at once, in MiB,
 * or 0 where the system does not tell
 * @param heap the sum of the largest sizes of the parts of the heap, in MiB
 * @param differences how many differences the tool told of
 * @param remark what else is worth knowing
 */
record Measurement(long start, long comparison, long again, long resident, long heap, int differences, String remark) {

	private static final String MARK = "MEASURED";

	private static final Path STATUS = Path.of("/proc/self/status");

	/**
	 * Print what this process cost and found.
	 * @param start the nanoseconds in which Hibernate built the model
	 * @param comparison the nanoseconds of the comparison after that
	 * @param again the nanoseconds of the same comparison, made once more
	 * @param differences how many differences were found
	 * @param remark what else is worth knowing
	 * @throws IOException if the system's figures cannot be read
	 */
	static void print(long start, long comparison, long again, int differences, String remark) throws IOException {
		System.out.println(String.join(" ", MARK, millis(start), millis(comparison), millis(again),
				String.valueOf(residentMemory()), String.valueOf(heapMemory()), String.valueOf(differences), remark));
	}

	/**
	 * Find what a process printed.
	 * @param output all lines of its output
	 * @return the measurement
	 */
	static Measurement parse(Iterable<String> output) {
		for (String line : output) {
			if (line.startsWith(MARK)) {
				try (Scanner scanner = new Scanner(line.substring(MARK.length()))) {
					return new Measurement(scanner.nextLong(), scanner.nextLong(), scanner.nextLong(),
							scanner.nextLong(), scanner.nextLong(), scanner.nextInt(),
							scanner.hasNextLine() ? scanner.nextLine().trim() : "");
				}
			}
		}
		throw new IllegalArgumentException("There is no measurement in the output: " + output);
	}

	private static String millis(long nanos) {
		return String.valueOf(nanos / 1_000_000);
	}

	private static long residentMemory() throws IOException {
		if (!Files.exists(STATUS)) {
			return 0;
		}
		return Files.readAllLines(STATUS)
			.stream()
			.filter((line) -> line.startsWith("VmHWM:"))
			.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
			.findFirst()
			.orElse(0);
	}

	private static long heapMemory() {
		return ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.mapToLong((pool) -> pool.getPeakUsage().getUsed())
			.sum() >> 20;
	}

}
