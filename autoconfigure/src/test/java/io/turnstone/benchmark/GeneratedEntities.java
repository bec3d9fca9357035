package io.turnstone.benchmark;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.DynamicType.Builder;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;

/**
 * Entities made at run time: each has fourteen columns, a sequence, a unique key, an
 * index, an enum and two references to entities before it.
 */
public final class GeneratedEntities {

	static final String PACKAGE = "io.turnstone.benchmark.generated";

	private GeneratedEntities() {
	}

	public static Class<?>[] of(int count) {
		return load(unloaded(count, List.of(), 0));
	}

	/**
	 * Return the same entities, of which some have changed: each has a note, a priority
	 * that must not be null, and a longer title.
	 * @param count how many
	 * @param changed how many of them have changed
	 * @return the entities
	 */
	static Class<?>[] evolved(int count, int changed) {
		return load(unloaded(count, List.of(), changed));
	}

	/**
	 * Return entities whose tables have a condition over several columns, so that none of
	 * their columns can be asked about alone.
	 * @param count how many
	 * @return the entities
	 */
	public static Class<?>[] withConditions(int count) {
		return load(unloaded(count,
				List.of(AnnotationDescription.Builder.ofType(Check.class)
					.define("constraints", "quantity >= 0 or amount >= 0")
					.build()),
				0));
	}

	private static Class<?>[] load(DynamicType.Unloaded<?> unloaded) {
		DynamicType.Loaded<?> loaded = unloaded.load(GeneratedEntities.class.getClassLoader());
		List<Class<?>> classes = new ArrayList<>();
		classes.add(loaded.getLoaded());
		classes.addAll(loaded.getLoadedAuxiliaryTypes().values());
		return classes.toArray(Class[]::new);
	}

	/**
	 * Write the class files of entities, for processes that are to have them on their
	 * class path.
	 * @param count how many
	 * @param directory the root of the class path
	 * @throws IOException if the files cannot be written
	 */
	static void write(int count, Path directory) throws IOException {
		unloaded(count, List.of(), 0).saveIn(directory.toFile());
	}

	/**
	 * Load entities that are on the class path.
	 * @param count how many
	 * @return the entities
	 * @throws ClassNotFoundException if there are not as many
	 */
	static Class<?>[] onClassPath(int count) throws ClassNotFoundException {
		Class<?>[] classes = new Class<?>[count];
		for (int number = 0; number < count; number++) {
			classes[number] = Class.forName(name(number));
		}
		return classes;
	}

	private static DynamicType.Unloaded<?> unloaded(int count, List<AnnotationDescription> annotations, int changed) {
		List<DynamicType.Unloaded<?>> types = new ArrayList<>();
		for (int number = 0; number < count; number++) {
			types.add(entity(number, types, annotations, number < changed));
		}
		return types.get(0).include(types.subList(1, types.size()));
	}

	private static String name(int number) {
		return PACKAGE + ".Entity" + number;
	}

	private static DynamicType.Unloaded<?> entity(int number, List<DynamicType.Unloaded<?>> earlier,
			List<AnnotationDescription> annotations, boolean changed) {
		Builder<?> builder = new ByteBuddy().subclass(Object.class)
			.name(name(number))
			.annotateType(AnnotationDescription.Builder.ofType(Entity.class).build(), table(number))
			.annotateType(annotations);
		builder = field(builder, "id", Long.class, of(Id.class), of(GeneratedValue.class));
		builder = field(builder, "code", String.class,
				AnnotationDescription.Builder.ofType(Column.class)
					.define("unique", true)
					.define("nullable", false)
					.define("length", 40)
					.build());
		builder = field(builder, "title", String.class,
				AnnotationDescription.Builder.ofType(Column.class).define("length", changed ? 400 : 255).build());
		if (changed) {
			builder = field(builder, "note", String.class);
			builder = field(builder, "priority", Integer.class,
					AnnotationDescription.Builder.ofType(Column.class).define("nullable", false).build());
		}
		builder = field(builder, "description", String.class,
				AnnotationDescription.Builder.ofType(Column.class).define("length", 2000).build());
		builder = field(builder, "amount", BigDecimal.class,
				AnnotationDescription.Builder.ofType(Column.class).define("precision", 12).define("scale", 2).build());
		builder = field(builder, "quantity", int.class,
				AnnotationDescription.Builder.ofType(ColumnDefault.class).define("value", "0").build());
		builder = field(builder, "active", boolean.class);
		builder = field(builder, "created", LocalDateTime.class);
		builder = field(builder, "due", LocalDate.class);
		builder = field(builder, "token", UUID.class);
		builder = field(builder, "ratio", Double.class);
		builder = field(builder, "level", Level.class,
				AnnotationDescription.Builder.ofType(Enumerated.class).define("value", EnumType.STRING).build());
		for (int step = 1; step <= 2 && number - step >= 0; step++) {
			builder = builder
				.defineField("reference" + step, earlier.get(number - step).getTypeDescription(), Visibility.PRIVATE)
				.annotateField(
						AnnotationDescription.Builder.ofType(ManyToOne.class).define("fetch", FetchType.LAZY).build());
		}
		return builder.make();
	}

	private static AnnotationDescription table(int number) {
		AnnotationDescription index = AnnotationDescription.Builder.ofType(Index.class)
			.define("columnList", "title, created")
			.build();
		return AnnotationDescription.Builder.ofType(Table.class)
			.define("name", "entity_" + number)
			.defineAnnotationArray("indexes", index.getAnnotationType(), index)
			.build();
	}

	private static Builder<?> field(Builder<?> builder, String name, Class<?> type,
			AnnotationDescription... annotations) {
		return builder.defineField(name, type, Visibility.PRIVATE).annotateField(annotations);
	}

	private static AnnotationDescription of(Class<? extends Annotation> type) {
		return AnnotationDescription.Builder.ofType(type).build();
	}

}
