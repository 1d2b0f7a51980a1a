package cnnbyhand.explorer.copying;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A call in Python whose arguments all have names; what is usual is left out. */
final class PythonCall {
    private final String function;
    private final List<String> arguments = new ArrayList<>();

    PythonCall(String function) {
        this.function = function;
    }

    /** An argument whose value is Python already. */
    PythonCall with(String name, String value) {
        arguments.add(name + "=" + value);
        return this;
    }

    PythonCall with(String name, long value) {
        return with(name, Long.toString(value));
    }

    PythonCall with(String name, double value) {
        return with(name, Double.toString(value));
    }

    PythonCall unless(boolean usual, String name, String value) {
        return usual ? this : with(name, value);
    }

    PythonCall unless(boolean usual, String name, double value) {
        return usual ? this : with(name, value);
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /** {@code (3, 3)}, and {@code (3,)} for one. */
    static String tuple(List<Long> numbers) {
        return numbers.stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", ", "(", numbers.size() == 1 ? ",)" : ")"));
    }

    /** One number alone, several as a list. */
    static String numbers(List<Double> numbers) {
        return numbers.size() == 1 ? numbers.get(0).toString() : numbers.toString();
    }

    @Override
    public String toString() {
        return function + "(" + String.join(", ", arguments) + ")";
    }
}
