package io.turnstone.reports;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code docs/reports.md} says of the reports.
 */
class ReportsPageTests {

	private static final Path PAGE = Path.of("..", "docs", "reports.md");

	private static final Pattern ROW = Pattern.compile("^\\| (\\d+) \\|.*\\|$", Pattern.MULTILINE);

	private static final Pattern TEST = Pattern.compile("`(\\w+Tests)\\.(\\w+)`");

	private static final List<Class<?>> TESTS = List.of(FalseAlarmTests.class, MissedChangeTests.class,
			SecondHibernateTests.class, WrongOrderTests.class, RenameTests.class, ForeignTableTests.class);

	@Test
	void listsEveryReportOnce() throws Exception {
		assertThat(rows().map((row) -> Integer.valueOf(row.group(1))))
			.containsExactlyElementsOf(IntStream.rangeClosed(1, 67).boxed().toList());
	}

	@Test
	void namesATestOrAReasonForEveryReport() throws Exception {
		assertThat(rows().map(MatchResult::group))
			.allSatisfy((row) -> assertThat(row).containsPattern("`\\w+Tests\\.\\w+`|Not here: [a-z]"));
	}

	@Test
	void namesEveryTestAndNoOther() throws Exception {
		var named = TEST.matcher(Files.readString(PAGE))
			.results()
			.map((test) -> test.group(1) + "." + test.group(2))
			.distinct();

		assertThat(named).containsExactlyInAnyOrderElementsOf(TESTS.stream()
			.flatMap((type) -> Stream.of(type.getDeclaredMethods())
				.filter(ReportsPageTests::isTest)
				.map((method) -> type.getSimpleName() + "." + method.getName()))
			.toList());
	}

	@Test
	void knowsEveryClassOfThePackage() throws Exception {
		try (var files = Files.list(Path.of("src", "test", "java", "io", "turnstone", "reports"))) {
			assertThat(files.map((file) -> file.getFileName().toString().replace(".java", ""))
				.filter((name) -> name.endsWith("Tests") && !name.equals(getClass().getSimpleName())))
				.containsExactlyInAnyOrderElementsOf(TESTS.stream().map(Class::getSimpleName).toList());
		}
	}

	private static Stream<MatchResult> rows() throws Exception {
		return ROW.matcher(Files.readString(PAGE)).results();
	}

	private static boolean isTest(Method method) {
		return AnnotationSupport.isAnnotated(method, Testable.class);
	}

}
