package cnnbyhand.quiz;

import cnnbyhand.byhand.Slip;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every slip that stands anywhere in the hand-kept book or in the quiz, by the name of its constant. */
final class KnownSlips {
    private static final Map<String, Slip> ALL = new TreeMap<>();

    static {
        new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("cnnbyhand.byhand", "cnnbyhand.quiz")
                        .stream()
                        .map(JavaClass::getFields)
                        .flatMap(fields -> fields.stream())
                        .filter(field -> field.getRawType().isEquivalentTo(Slip.class))
                        .map(JavaField::reflect)
                        .filter(field -> java.lang.reflect.Modifier.isStatic(field.getModifiers()))
                        .forEach(KnownSlips::add);
    }

    private KnownSlips() {}

    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    static Slip named(String name) {
        if (!ALL.containsKey(name)) {
            throw new IllegalArgumentException("slip must be one of " + ALL.keySet() + ", found " + name);
        }
        return ALL.get(name);
    }

    private static void add(Field field) {
        try {
            field.setAccessible(true);
            ALL.put(field.getName(), (Slip) field.get(null));
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
