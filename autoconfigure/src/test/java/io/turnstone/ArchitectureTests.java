package io.turnstone;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The arrows between the packages. Each row of {@link #MAY_IMPORT} is a package of the
 * engine and what it may import besides itself.
 */
class ArchitectureTests {

	private static final String ROOT = "io.turnstone";

	private static final List<String> VALUES = List.of("java.lang..", "java.math..", "java.util..",
			"org.jspecify.annotations");

	private static final List<String> JAVA = List.of("java..", "javax.sql..", "org.jspecify.annotations",
			"org.apache.commons.logging");

	private static final List<String> SPRING_JDBC = List.of("org.springframework.jdbc..", "org.springframework.dao..",
			"org.springframework.core..", "org.springframework.util..");

	private static final List<String> HIBERNATE = List.of("org.hibernate..", "jakarta.persistence..");

	private static final List<String> LIQUIBASE = List.of("liquibase..");

	/** What Liquibase's own serializers are made of, and are to be extended with. */
	private static final List<String> SERIALIZERS = List.of("org.yaml.snakeyaml..", "org.w3c.dom..");

	private static final Map<String, List<String>> MAY_IMPORT = Map.of( //
			"schema", join(VALUES, List.of("java.io")), //
			"jdbc", JAVA, //
			"diff", join(VALUES, engine("schema")), //
			"mapping", join(JAVA, HIBERNATE, engine("schema")), //
			"catalog", join(JAVA, SPRING_JDBC, engine("schema")), //
			"scratch", join(JAVA, SPRING_JDBC, engine("schema", "jdbc")), //
			"changelog", join(JAVA, LIQUIBASE, SERIALIZERS, engine("schema", "diff")), //
			"upgrade", join(JAVA, LIQUIBASE, SPRING_JDBC, engine("jdbc")), //
			"loss", join(JAVA, engine("schema", "diff", "catalog")), //
			"proof", join(JAVA, engine("schema", "diff", "catalog", "scratch", "changelog", "upgrade")));

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT);

	@ParameterizedTest
	@MethodSource("enginePackages")
	void enginePackageImportsOnlyWhatItMay(String name) {
		check(classes().that()
			.resideInAnyPackage(array(engine(name)))
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage(array(join(engine(name), MAY_IMPORT.get(name)))));
	}

	@Test
	void frontDoorImportsOnlyTheEngine() {
		List<String> engine = MAY_IMPORT.keySet().stream().flatMap((name) -> engine(name).stream()).toList();

		check(classes().that()
			.resideInAPackage(ROOT)
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage(array(join(JAVA, engine, List.of(ROOT)))));
	}

	@ParameterizedTest
	@MethodSource("edgePackages")
	void edgePackageSeesOnlyTheFrontDoor(String name) {
		check(noClasses().that()
			.resideInAPackage(name + "..")
			.should()
			.dependOnClassesThat(resideInAPackage(ROOT + "..").and(DescribedPredicate.not(resideInAPackage(ROOT)))
				.and(DescribedPredicate.not(resideInAPackage(name + "..")))
				.and(DescribedPredicate.not(descriptorsOfTheEndpoint()))));
	}

	@Test
	void springBootStaysAtTheEdges() {
		check(noClasses().that()
			.resideOutsideOfPackage(ROOT + ".boot..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework.boot.."));
	}

	@Test
	void hibernateStaysInMapping() {
		check(noClasses().that()
			.resideOutsideOfPackages(ROOT + ".mapping..", ROOT + ".boot.autoconfigure..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(array(HIBERNATE)));
	}

	@Test
	void liquibaseStaysInChangelogAndUpgrade() {
		check(noClasses().that()
			.resideOutsideOfPackages(ROOT + ".changelog..", ROOT + ".upgrade..", ROOT + ".boot.autoconfigure..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(array(LIQUIBASE)));
	}

	@Test
	void schemaAndDiffHaveNoClockNoThreadAndNoChance() {
		check(noClasses().that()
			.resideInAnyPackage(ROOT + ".schema..", ROOT + ".diff..")
			.should()
			.dependOnClassesThat()
			.haveNameMatching(
					"java\\.io\\.(?!Serializable).*|java\\.lang\\.(System|Thread.*|Runtime|Process.*)|java\\.lang\\.reflect\\..*"
							+ "|java\\.util\\.(Date|Calendar|TimeZone|Timer.*|Random|UUID|Scanner|ServiceLoader)"
							+ "|java\\.util\\.(concurrent|logging|jar|zip|prefs)\\..*"));
	}

	@Test
	void packagesHaveNoCycles() {
		check(SlicesRuleDefinition.slices().assignedFrom(eachPackage()).should().beFreeOfCycles());
	}

	@Test
	void everyPackageHasItsPlaceInTheHouse() {
		assertThat(packages().map(JavaPackage::getName)
			.filter((name) -> !name.equals(ROOT) && !name.startsWith(ROOT + ".boot."))).allSatisfy(
					(name) -> assertThat(MAY_IMPORT).containsKey(name.substring(ROOT.length() + 1).split("\\.")[0]));
	}

	@Test
	void everyPackageIsDescribedAndNullMarked() {
		assertThat(packages())
			.allSatisfy((each) -> assertThat(each.isAnnotatedWith(NullMarked.class)).as(each.getName()).isTrue());
	}

	@ParameterizedTest
	@ValueSource(strings = { "util", "utils", "common", "commons", "core", "impl", "helper", "helpers", "manager",
			"managers" })
	void noPackageHidesWhatItIsFor(String name) {
		assertThat(packages().map(JavaPackage::getName)).noneMatch(Pattern.compile("\\." + name + "\\b").asPredicate());
	}

	@Test
	void nothingIsInjectedIntoFields() {
		check(NO_CLASSES_SHOULD_USE_FIELD_INJECTION);
	}

	@Test
	void staticFieldsAreFinal() {
		check(fields().that().areStatic().and().doNotHaveModifier(JavaModifier.SYNTHETIC).should().beFinal());
	}

	static Set<String> enginePackages() {
		return MAY_IMPORT.keySet();
	}

	static Stream<String> edgePackages() {
		return packages().map(JavaPackage::getName)
			.filter((name) -> name.startsWith(ROOT + ".boot.") && !name.startsWith(ROOT + ".boot.autoconfigure"));
	}

	private static Stream<JavaPackage> packages() {
		JavaPackage root = CLASSES.getPackage(ROOT);
		return Stream.concat(Stream.of(root), root.getSubpackagesInTree().stream())
			.filter((each) -> !each.getClasses().isEmpty());
	}

	private static DescribedPredicate<JavaClass> descriptorsOfTheEndpoint() {
		return resideInAPackage(ROOT + ".boot.endpoint")
			.and(DescribedPredicate.describe("are records", JavaClass::isRecord));
	}

	private static SliceAssignment eachPackage() {
		return new SliceAssignment() {

			@Override
			public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
				return javaClass.getPackageName().startsWith(ROOT) ? SliceIdentifier.of(javaClass.getPackageName())
						: SliceIdentifier.ignore();
			}

			@Override
			public String getDescription() {
				return "packages";
			}

		};
	}

	private static void check(ArchRule rule) {
		rule.check(CLASSES);
	}

	private static List<String> engine(String... names) {
		return Stream.of(names).map((name) -> "%s.%s..".formatted(ROOT, name)).toList();
	}

	@SafeVarargs
	private static List<String> join(List<String>... lists) {
		return Stream.of(lists).flatMap(List::stream).toList();
	}

	private static String[] array(List<String> packages) {
		return packages.toArray(String[]::new);
	}

}
