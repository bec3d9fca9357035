package io.turnstone.boot.command;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.json.JsonWriter;
import org.springframework.util.ReflectionUtils;

/**
 * Writes descriptors as JSON, just as the endpoint does, in applications that have
 * neither the actuator nor a JSON library.
 */
final class DescriptorJson {

	private static final JsonWriter<@Nullable Object> WRITER = JsonWriter.standard();

	private DescriptorJson() {
	}

	static String write(Object descriptor) {
		return WRITER.writeToString(plain(descriptor));
	}

	private static @Nullable Object plain(@Nullable Object value) {
		if (value instanceof Record recordValue) {
			return members(recordValue);
		}
		if (value instanceof Map<?, ?> map) {
			Map<Object, @Nullable Object> plain = new LinkedHashMap<>();
			map.forEach((key, each) -> plain.put(key, plain(each)));
			return plain;
		}
		if (value instanceof Collection<?> collection) {
			return collection.stream().map(DescriptorJson::plain).toList();
		}
		return (value instanceof Number || value instanceof Boolean || value == null) ? value : value.toString();
	}

	private static Map<String, @Nullable Object> members(Record recordValue) {
		Map<String, @Nullable Object> members = new LinkedHashMap<>();
		for (RecordComponent component : recordValue.getClass().getRecordComponents()) {
			members.put(component.getName(), plain(ReflectionUtils.invokeMethod(component.getAccessor(), recordValue)));
		}
		return members;
	}

}
