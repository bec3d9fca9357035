package io.turnstone.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.stream.Stream;

/**
 * Loader of the jars of one model. They are not on the class path of the tests, as their
 * auto-configurations, test engines and services are for none of them.
 */
final class ModelClassLoader extends URLClassLoader {

	private static final Path JARS = Path.of("target", "models");

	private static final String SERVICES = "META-INF/services/";

	/**
	 * Version of the class files of Java 17, on which the tests run.
	 */
	private static final byte JAVA_17 = 61;

	/**
	 * Create the loader.
	 * @param folder the folder that the jars were copied to while the tests were built
	 */
	ModelClassLoader(String folder) {
		super(jars(JARS.resolve(folder)), ModelClassLoader.class.getClassLoader());
	}

	private static URL[] jars(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(ModelClassLoader::url).toArray(URL[]::new);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("mvn generate-test-resources copies the models of others", ex);
		}
	}

	private static URL url(Path file) {
		try {
			return file.toUri().toURL();
		}
		catch (MalformedURLException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public URL findResource(String name) {
		return name.startsWith(SERVICES) ? null : super.findResource(name);
	}

	@Override
	public Enumeration<URL> findResources(String name) throws IOException {
		return name.startsWith(SERVICES) ? Collections.emptyEnumeration() : super.findResources(name);
	}

	/**
	 * Find a class. One jar was compiled by Java 25 and uses nothing of it.
	 */
	@Override
	protected Class<?> findClass(String name) throws ClassNotFoundException {
		try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
			if (file == null) {
				throw new ClassNotFoundException(name);
			}
			byte[] content = file.readAllBytes();
			content[7] = (byte) Math.min(content[7], JAVA_17);
			return defineClass(name, content, 0, content.length);
		}
		catch (IOException ex) {
			throw new ClassNotFoundException(name, ex);
		}
	}

}
