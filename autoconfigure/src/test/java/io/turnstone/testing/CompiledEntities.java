package io.turnstone.testing;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import jakarta.persistence.Entity;

/**
 * Entities that are compiled from their source, in memory.
 */
public final class CompiledEntities extends ClassLoader {

	private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

	/**
	 * Kept open, as it reads the directories of all jars on the class path.
	 */
	private static final StandardJavaFileManager CLASS_PATH = COMPILER.getStandardFileManager(null, null, null);

	/**
	 * What was compiled before, as each product asks for the same.
	 */
	private static final Map<String, Map<String, byte[]>> COMPILED = new HashMap<>();

	private final Map<String, byte[]> classes;

	private CompiledEntities(Map<String, byte[]> classes) {
		super(CompiledEntities.class.getClassLoader());
		this.classes = classes;
	}

	/**
	 * Compile one source file.
	 * @param source the source, of one class that holds the entities, or of several
	 * @return the entities
	 */
	public static synchronized Class<?>[] of(String source) {
		CompiledEntities loader = new CompiledEntities(COMPILED.computeIfAbsent(source, CompiledEntities::compile));
		return loader.classes.keySet()
			.stream()
			.map(loader::load)
			.filter((type) -> type.isAnnotationPresent(Entity.class))
			.toArray(Class<?>[]::new);
	}

	private static Map<String, byte[]> compile(String source) {
		StringWriter errors = new StringWriter();
		MemoryFiles files = new MemoryFiles(CLASS_PATH);
		boolean compiled = COMPILER
			.getTask(errors, files, null, List.of("-proc:none", "-parameters"), null, List.of(new Source(source)))
			.call();
		if (!compiled) {
			throw new IllegalArgumentException(errors + "\n" + source);
		}
		return files.classes();
	}

	private Class<?> load(String name) {
		try {
			return loadClass(name);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	protected Class<?> findClass(String name) throws ClassNotFoundException {
		byte[] code = this.classes.get(name);
		if (code == null) {
			throw new ClassNotFoundException(name);
		}
		return defineClass(name, code, 0, code.length);
	}

	/**
	 * Source of the one class.
	 */
	private static final class Source extends SimpleJavaFileObject {

		private final String text;

		Source(String text) {
			super(URI.create("memory:///Model.java"), Kind.SOURCE);
			this.text = text;
		}

		@Override
		public CharSequence getCharContent(boolean ignoreEncodingErrors) {
			return this.text;
		}

	}

	/**
	 * Keeps what the compiler writes.
	 */
	private static final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

		private final Map<String, ByteArrayOutputStream> written = new TreeMap<>();

		MemoryFiles(JavaFileManager files) {
			super(files);
		}

		@Override
		public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind,
				FileObject sibling) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			this.written.put(name, out);
			return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind) {

				@Override
				public OutputStream openOutputStream() {
					return out;
				}

			};
		}

		Map<String, byte[]> classes() {
			Map<String, byte[]> classes = new TreeMap<>();
			this.written.forEach((name, out) -> classes.put(name, out.toByteArray()));
			return classes;
		}

	}

}
