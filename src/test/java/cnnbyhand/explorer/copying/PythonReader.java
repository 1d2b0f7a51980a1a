package cnnbyhand.explorer.copying;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads the few words of Python in which a network is copied: calls with named arguments, numbers, texts, tuples and lists. */
final class PythonReader {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String text;
    private int place;

    PythonReader(String text) {
        this.text = text;
    }

    /** A layer's call as Keras writes it into a file. */
    ObjectNode layer() {
        String type = word();
        ObjectNode layer = JSON.objectNode();
        layer.put("class_name", type.substring(type.lastIndexOf('.') + 1));
        expect('(');
        ObjectNode config = layer.putObject("config");
        while (!at(')')) {
            String name = word();
            expect('=');
            config.set(name, value());
            at(',');
        }
        return layer;
    }

    /** Calls with a comma behind each, up to the end. */
    ArrayNode layers() {
        ArrayNode layers = JSON.arrayNode();
        while (place < text.strip().length()) {
            layers.add(layer());
            expect(',');
            skip();
        }
        return layers;
    }

    private JsonNode value() {
        skip();
        char sign = text.charAt(place);
        if (sign == '"') {
            return JSON.textNode(quoted());
        } else if (sign == '(') {
            return tuple();
        } else if (Character.isLetter(sign)) {
            return named();
        }
        int start = place;
        while ("+-.eE0123456789".indexOf(text.charAt(place)) >= 0) {
            place++;
        }
        String number = text.substring(start, place);
        return number.matches("-?\\d+")
                ? JSON.numberNode(Long.parseLong(number))
                : JSON.numberNode(Double.parseDouble(number));
    }

    private JsonNode named() {
        int start = place;
        String word = word();
        if (word.equals("True") || word.equals("False")) {
            return JSON.booleanNode(word.equals("True"));
        }
        place = start;
        return layer();
    }

    private ArrayNode tuple() {
        expect('(');
        ArrayNode tuple = JSON.arrayNode();
        while (!at(')')) {
            tuple.add(value());
            at(',');
        }
        return tuple;
    }

    private String quoted() {
        StringBuilder quoted = new StringBuilder();
        for (place++; text.charAt(place) != '"'; place++) {
            if (text.charAt(place) == '\\') {
                place++;
            }
            quoted.append(text.charAt(place));
        }
        place++;
        return quoted.toString();
    }

    private String word() {
        skip();
        int start = place;
        while (Character.isLetterOrDigit(text.charAt(place)) || "._".indexOf(text.charAt(place)) >= 0) {
            place++;
        }
        return text.substring(start, place);
    }

    private void expect(char sign) {
        if (!at(sign)) {
            throw new AssertionError("at " + place + " must be " + sign + " in " + text);
        }
    }

    private boolean at(char sign) {
        skip();
        boolean there = place < text.length() && text.charAt(place) == sign;
        place += there ? 1 : 0;
        return there;
    }

    private void skip() {
        while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
            place++;
        }
    }
}
