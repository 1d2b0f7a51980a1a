package cnnbyhand.explorer.page;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** JSON, written from left to right. Numbers that can be large are put as texts, because JavaScript rounds them. */
final class JsonWriter {
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int HEXADECIMAL = 16;

    private final StringBuilder text = new StringBuilder();

    private JsonWriter() {}

    /** An object whose members {@code members} writes. */
    static String object(Consumer<JsonWriter> members) {
        JsonWriter json = new JsonWriter();
        json.text.append('{');
        members.accept(json);
        return json.text.append('}').toString();
    }

    /** An array of what {@code value} makes of each, which must be JSON. */
    static <T> String array(List<T> values, Function<T, String> value) {
        StringBuilder array = new StringBuilder("[");
        for (T each : values) {
            array.append(array.length() == 1 ? "" : ",").append(value.apply(each));
        }
        return array.append(']').toString();
    }

    JsonWriter put(String name, String value) {
        return raw(name, quoted(value));
    }

    JsonWriter put(String name, boolean value) {
        return raw(name, Boolean.toString(value));
    }

    /** A member whose value is JSON already. */
    JsonWriter raw(String name, String json) {
        text.append(text.length() == 1 ? "" : ",")
                .append(quoted(name))
                .append(':')
                .append(json);
        return this;
    }

    /** Most texts have nothing to be escaped, and are taken whole. */
    static String quoted(String value) {
        StringBuilder quoted = new StringBuilder(value.length() + 2).append('"');
        int start = 0;
        for (int place = 0; place < value.length(); place++) {
            char sign = value.charAt(place);
            if (sign == '"' || sign == '\\' || sign < FIRST_PRINTABLE) {
                quoted.append(value.substring(start, place)).append(escaped(sign));
                start = place + 1;
            }
        }
        return quoted.append(start == 0 ? value : value.substring(start))
                .append('"')
                .toString();
    }

    private static String escaped(char sign) {
        return sign < FIRST_PRINTABLE
                ? "\\u00" + (sign < HEXADECIMAL ? "0" : "") + Integer.toHexString(sign)
                : "\\" + sign;
    }
}
