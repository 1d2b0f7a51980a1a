package cnnbyhand.explorer.compiling;

import cnnbyhand.byhand.ActivationFunction;
import cnnbyhand.byhand.Layer;
import cnnbyhand.explorer.page.OpenBook;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The Java source of a class that makes layers of {@link NetworkWords}. It is made from the records themselves, so that a new
 * kind of layer, or a new component of one, is read without a line about it here; and it is a class because the compiled book
 * knows no reflection.
 */
public final class ReaderSource {
    static final String CLASS = "GeneratedReader";

    private static final Map<Type, String> PLAIN = Map.of(
            String.class, ".text()",
            long.class, ".number()",
            Long.class, ".number()",
            double.class, ".fraction()",
            Double.class, ".fraction()",
            boolean.class, ".truth()");

    private final Map<Class<?>, String> methods = new LinkedHashMap<>();

    private ReaderSource() {}

    /** The source, in the package of {@link Layer}, for these kinds of layers. */
    static String of(Collection<Class<?>> kinds) {
        List<Class<?>> sorted =
                kinds.stream().sorted(Comparator.comparing(Class::getName)).toList();
        ReaderSource source = new ReaderSource();
        sorted.forEach(source::method);
        String choice = sorted.stream()
                .map(kind -> "            case \"%s\": return %s;%n".formatted(name(kind), call(kind, "words")))
                .collect(Collectors.joining());
        return """
                package %s;

                import cnnbyhand.explorer.page.*;
                import org.teavm.jso.JSExport;

                public final class %s implements LayerReader {
                    private static final OpenBook BOOK = new OpenBook(new %2$s());

                    public static void main(String[] arguments) {}
                %s
                    @Override
                    public Layer read(Words words) {
                        return readLayer(words);
                    }

                    private static Layer readLayer(Words words) {
                        String kind = words.text();
                        switch (kind) {
                %s            default: throw new IllegalArgumentException(kind);
                        }
                    }
                %s}
                """
                .formatted(
                        Layer.class.getPackageName(),
                        CLASS,
                        exports(),
                        choice,
                        String.join("", source.methods.values()));
    }

    /** What the page's scripts can call. */
    public static List<String> calls() {
        return methods().map(Method::getName).toList();
    }

    private static Stream<Method> methods() {
        return Stream.of(OpenBook.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .sorted(Comparator.comparing(Method::getName));
    }

    private static String exports() {
        return methods().map(ReaderSource::export).collect(Collectors.joining());
    }

    private static String export(Method method) {
        String result = method.getReturnType().getSimpleName();
        return """

                    @JSExport
                    public static %s %s(%s) {
                        %sBOOK.%2$s(%s);
                    }
                """
                .formatted(
                        result,
                        method.getName(),
                        parameters(method, type -> type.getSimpleName() + " "),
                        result.equals("void") ? "" : "return ",
                        parameters(method, type -> ""));
    }

    private static String parameters(Method method, Function<Class<?>, String> before) {
        Class<?>[] types = method.getParameterTypes();
        return IntStream.range(0, types.length)
                .mapToObj(place -> before.apply(types[place]) + "value" + place)
                .collect(Collectors.joining(", "));
    }

    /** A kind's name within the book, whether it stands alone or in another class. */
    static String name(Class<?> kind) {
        return kind.getName().substring(kind.getPackageName().length() + 1);
    }

    private void method(Class<?> type) {
        if (methods.containsKey(type)) {
            return;
        }
        methods.put(type, "");
        String arguments = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getGenericType)
                .map(component -> value(component, "words"))
                .collect(Collectors.joining(", "));
        methods.put(
                type,
                """

                    private static %s %s(Words words) {
                        return new %1$s(%3$s);
                    }
                """
                        .formatted(type.getCanonicalName(), method(name(type)), arguments));
    }

    /** @param words what the value is read from, named differently in each list within a list */
    private String value(Type type, String words) {
        if (PLAIN.containsKey(type)) {
            return words + PLAIN.get(type);
        }
        if (type.equals(ActivationFunction.class)) {
            return "FunctionWords.of(%1$s.text(), %1$s.fractions())".formatted(words);
        }
        if (type.equals(Layer.class)) {
            return "readLayer(" + words + ")";
        }
        if (type instanceof ParameterizedType many) {
            return values(many, words);
        }
        Class<?> told = (Class<?>) type;
        if (told.isEnum()) {
            return told.getCanonicalName() + ".valueOf(" + words + ".text())";
        }
        if (told.isRecord()) {
            method(told);
            return call(told, words);
        }
        throw unreadable(type);
    }

    /** A list, or what may be absent, which is spelled as a list of one or none. */
    private String values(ParameterizedType many, String words) {
        String each = words + "1";
        String list = words + ".list(" + each + " -> " + value(many.getActualTypeArguments()[0], each) + ")";
        if (many.getRawType().equals(List.class)) {
            return list;
        }
        if (many.getRawType().equals(Optional.class)) {
            return list + ".stream().findFirst()";
        }
        throw unreadable(many);
    }

    private static IllegalStateException unreadable(Type type) {
        return new IllegalStateException(
                "a component of a layer must be a plain value, an enum, a record, a list, an optional or a layer, found "
                        + type.getTypeName());
    }

    private static String call(Class<?> type, String words) {
        return method(name(type)) + "(" + words + ")";
    }

    private static String method(String name) {
        return "read" + name.replace("$", "");
    }
}
