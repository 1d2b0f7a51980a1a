package cnnbyhand.checking.properties;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The value of a property as text that leaves nothing out, so that two values read alike only where they are alike. */
public final class PropertyValue {
    private PropertyValue() {}

    public static Object of(Field field, Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(field + " must be readable", closed);
        }
    }

    /** {@code AdaDelta(rho 0.95, epsilon 1.0E-6)}: the class and every field that is not null. */
    public static String text(Object value) {
        if (value == null) {
            return "none";
        } else if (value instanceof Collection<?> list) {
            return list.isEmpty()
                    ? "none"
                    : list.stream().map(PropertyValue::text).collect(Collectors.joining(", "));
        } else if (value.getClass().isArray()) {
            return elements(value);
        } else if (value instanceof INDArray || value instanceof Map) {
            return value.toString().replaceAll("\\s+", " ");
        }
        return isObject(value) ? object(value) : value.toString();
    }

    /** Whether the value is an object of Deeplearning4j's with properties of its own. */
    public static boolean isObject(Object value) {
        String name = value == null ? "" : value.getClass().getName();
        boolean theirs = name.startsWith("org.nd4j.") || name.startsWith("org.deeplearning4j.");
        return theirs && !(value instanceof Enum) && !(value instanceof INDArray);
    }

    private static String object(Object value) {
        String fields = Properties.fields(value.getClass()).stream()
                .filter(field -> of(field, value) != null)
                .map(field -> field.getName() + " " + text(of(field, value)))
                .collect(Collectors.joining(", "));
        return value.getClass().getSimpleName() + (fields.isEmpty() ? "" : "(" + fields + ")");
    }

    private static String elements(Object array) {
        return IntStream.range(0, Array.getLength(array))
                .mapToObj(place -> text(Array.get(array, place)))
                .collect(Collectors.joining("×"));
    }
}
