package cnnbyhand.keeping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** As much of JSON Schema as this project's schemas use; a keyword that is not known here is refused, not passed over. */
public final class JsonSchema {
    private static final Set<String> WORDS = Set.of("$schema", "title", "description");

    private final JsonNode root;

    private JsonSchema(JsonNode root) {
        this.root = root;
    }

    public static JsonSchema of(Path file) throws IOException {
        return new JsonSchema(new ObjectMapper().readTree(file.toFile()));
    }

    static JsonSchema of(String schema) throws IOException {
        return new JsonSchema(new ObjectMapper().readTree(schema));
    }

    /** A sentence for each place of {@code found} that is not as the schema says. */
    public List<String> faults(JsonNode found) {
        List<String> faults = new ArrayList<>();
        check("", root, found, faults);
        return faults;
    }

    private static void check(String place, JsonNode schema, JsonNode found, List<String> faults) {
        if (!isOfType(schema.path("type"), found)) {
            faults.add(place + " must be " + schema.get("type") + ", found " + found);
            return;
        }
        for (Map.Entry<String, JsonNode> rule : schema.properties()) {
            String keyword = rule.getKey();
            if (!keyword.equals("type") && !WORDS.contains(keyword)) {
                check(place, keyword, rule.getValue(), schema, found, faults);
            }
        }
    }

    private static void check(
            String place, String keyword, JsonNode wanted, JsonNode schema, JsonNode found, List<String> faults) {
        Consumer<Boolean> require = kept -> {
            if (!kept) {
                faults.add(place + " must have " + keyword + " " + wanted + ", found " + found);
            }
        };
        switch (keyword) {
            case "const" -> require.accept(found.equals(wanted));
            case "enum" -> require.accept(elements(wanted).contains(found));
            case "minimum" -> require.accept(!found.isNumber() || found.asDouble() >= wanted.asDouble());
            case "maximum" -> require.accept(!found.isNumber() || found.asDouble() <= wanted.asDouble());
            case "pattern" -> require.accept(
                    !found.isTextual() || found.asText().matches("(?s).*?(?:" + wanted.asText() + ").*"));
            case "required" -> elements(wanted).forEach(key -> {
                if (found.isObject() && !found.has(key.asText())) {
                    faults.add(place + "/" + key.asText() + " must be there, found nothing");
                }
            });
            case "additionalProperties" -> found.fieldNames().forEachRemaining(key -> {
                if (!schema.path("properties").has(key)) {
                    faults.add(place + "/" + key + " must not be there, found " + found.get(key));
                }
            });
            case "properties" -> found.properties().forEach(each -> {
                if (wanted.has(each.getKey())) {
                    check(place + "/" + each.getKey(), wanted.get(each.getKey()), each.getValue(), faults);
                }
            });
            case "items" -> elements(found).forEach(each -> check(place + "[]", wanted, each, faults));
            default -> throw new IllegalArgumentException("keyword must be known, found " + keyword + " at " + place);
        }
    }

    private static boolean isOfType(JsonNode type, JsonNode found) {
        if (type.isMissingNode()) {
            throw new IllegalArgumentException("a schema must name a type, found none for " + found);
        }
        return type.isArray()
                ? elements(type).stream().anyMatch(each -> isOfType(each.asText(), found))
                : isOfType(type.asText(), found);
    }

    private static boolean isOfType(String type, JsonNode found) {
        return switch (type) {
            case "object" -> found.isObject();
            case "array" -> found.isArray();
            case "string" -> found.isTextual();
            case "boolean" -> found.isBoolean();
            case "null" -> found.isNull();
            case "number" -> found.isNumber();
            case "integer" -> found.isIntegralNumber();
            default -> throw new IllegalArgumentException("type must be known, found " + type);
        };
    }

    private static List<JsonNode> elements(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        if (array.isArray()) {
            array.forEach(elements::add);
        }
        return elements;
    }
}
