package cnnbyhand.checking.properties;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Every single edit of a configuration object: each property, and each property of the objects that it holds. */
public final class PropertyEdits {
    private PropertyEdits() {}

    /**
     * One edit.
     *
     * @param path the field, with the fields that it lies in before it
     * @param field the first field of the path
     * @param before what the property is
     * @param after another legal value
     * @param on makes the edit on an object of the same class, without touching what other objects share with it
     */
    public record Edit(String path, String field, String before, String after, Consumer<Object> on) {
        @Override
        public String toString() {
            return path + ": " + before + " → " + after;
        }
    }

    /** The edits of {@code owner}, one at a time; made all together, those within an object come before its replacement. */
    public static List<Edit> of(Object owner) {
        List<Edit> edits = new ArrayList<>();
        for (Field field : Properties.fields(owner.getClass())) {
            Object value = PropertyValue.of(field, owner);
            if (PropertyValue.isObject(value) && !isPart(value)) {
                of(value).forEach(inner -> edits.add(within(field, inner)));
            }
            OtherValues.of(field, value).forEach(other -> edits.add(replaced(field, value, other)));
        }
        return edits;
    }

    /** Layers are edited by themselves. */
    private static boolean isPart(Object value) {
        return value instanceof org.deeplearning4j.nn.conf.layers.Layer;
    }

    private static Edit replaced(Field field, Object before, Object after) {
        String name = field.getName();
        return new Edit(
                name, name, PropertyValue.text(before), PropertyValue.text(after), owner -> put(field, owner, after));
    }

    private static Edit within(Field field, Edit inner) {
        return new Edit(field.getName() + "." + inner.path(), field.getName(), inner.before(), inner.after(), owner -> {
            Object copy = copy(PropertyValue.of(field, owner));
            inner.on().accept(copy);
            put(field, owner, copy);
        });
    }

    private static void put(Field field, Object owner, Object value) {
        try {
            field.set(owner, value);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(field + " must be writable", closed);
        }
    }

    private static Object copy(Object original) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new ObjectOutputStream(bytes).writeObject(original);
            return new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        } catch (IOException | ClassNotFoundException broken) {
            throw new IllegalStateException(original.getClass() + " must be serializable", broken);
        }
    }
}
