package io.turnstone.boot.devtools;

import org.springframework.boot.devtools.classpath.ClassPathChangedEvent;
import org.springframework.context.ApplicationListener;

/**
 * {@link ApplicationListener} that notes when classes changed, so that the next context
 * looks for differences. A changelog that changed is no reason to look: drafting one
 * would lead to the next restart, and that to the next draft.
 */
public class ClassChangeListener implements ApplicationListener<ClassPathChangedEvent> {

	private final RestartMemory memory;

	/**
	 * Create the listener.
	 * @param memory keeps the note
	 */
	public ClassChangeListener(RestartMemory memory) {
		this.memory = memory;
	}

	@Override
	public void onApplicationEvent(ClassPathChangedEvent event) {
		boolean classChanged = event.getChangeSet()
			.stream()
			.flatMap((files) -> files.getFiles().stream())
			.anyMatch((file) -> file.getRelativeName().endsWith(".class"));
		if (classChanged) {
			this.memory.classesChanged();
		}
	}

}
