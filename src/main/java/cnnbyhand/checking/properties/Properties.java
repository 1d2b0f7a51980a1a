package cnnbyhand.checking.properties;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the check does with each property of one Deeplearning4j class. */
public final class Properties {
    private final Map<String, Property> byField = new LinkedHashMap<>();

    /** What becomes of a property. */
    public enum Use {
        /** It is compared as a setting, a shape or a count. */
        COMPARED,
        /** It changes no value, no gradient and no update. */
        IMMATERIAL,
        /** It changes something and is not compared: the verdict names it where a network sets it. */
        NOT_COMPARED
    }

    /**
     * One property.
     *
     * @param field its field in the class or in a superclass
     * @param use what becomes of it
     * @param says the settings that it is compared as, or why it is not
     */
    public record Property(String field, Use use, String says) {}

    public Properties compared(String setting, String... fields) {
        return put(Use.COMPARED, setting, fields);
    }

    public Properties immaterial(String reason, String... fields) {
        return put(Use.IMMATERIAL, reason, fields);
    }

    public Properties notCompared(String reason, String... fields) {
        return put(Use.NOT_COMPARED, reason, fields);
    }

    /** Adds what is declared elsewhere, for a superclass. */
    public Properties and(Properties others) {
        others.byField.values().forEach(this::add);
        return this;
    }

    /** The properties by field. */
    public Map<String, Property> byField() {
        return Collections.unmodifiableMap(byField);
    }

    private Properties put(Use use, String says, String... fields) {
        Stream.of(fields).forEach(field -> add(new Property(field, use, says)));
        return this;
    }

    private void add(Property property) {
        if (byField.putIfAbsent(property.field(), property) != null) {
            throw new IllegalArgumentException(
                    "a property must be declared once, found " + property.field() + " twice");
        }
    }

    /** The fields that make up an object of {@code type}, inherited ones included; caches and constants left out. */
    public static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            Stream.of(each.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .filter(field -> !Modifier.isTransient(field.getModifiers()))
                    .peek(field -> field.setAccessible(true))
                    .forEach(fields::add);
        }
        return fields;
    }
}
