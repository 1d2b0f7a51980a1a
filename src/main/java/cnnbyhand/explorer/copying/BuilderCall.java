package cnnbyhand.explorer.copying;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** A layer as a builder of Deeplearning4j, each setting by a call of its own. */
final class BuilderCall {
    private final List<String> calls = new ArrayList<>();

    BuilderCall(String type, String arguments) {
        calls.add("new " + type + ".Builder(" + arguments + ")");
    }

    /** A call whose argument is Java already. */
    BuilderCall with(String setting, String argument) {
        calls.add("." + setting + "(" + argument + ")");
        return this;
    }

    BuilderCall with(String setting, long number) {
        return with(setting, Long.toString(number));
    }

    BuilderCall with(String setting, boolean truth) {
        return with(setting, Boolean.toString(truth));
    }

    BuilderCall with(String setting, double number) {
        return with(setting, Double.toString(number));
    }

    BuilderCall with(String setting, List<Long> numbers) {
        return with(setting, list(numbers.stream().mapToLong(Long::longValue)));
    }

    static String list(LongStream numbers) {
        return numbers.mapToObj(Long::toString).collect(Collectors.joining(", "));
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /** @param indent before each line but the first */
    String lines(String indent) {
        return String.join("\n" + indent, calls) + "\n" + indent + ".build()";
    }
}
