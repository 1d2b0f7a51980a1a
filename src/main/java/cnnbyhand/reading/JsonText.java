package cnnbyhand.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON from anywhere, as a tree: nothing in it names a class of Java, and depth, length and numbers are bounded. */
final class JsonText {
    /** A nested model takes some ten levels; the format itself has no bound. */
    private static final int DEEPEST = 200;

    private static final int MOST_LETTERS = 40;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private JsonText() {}

    /** The text inside a text in quotes, which is what comes of writing {@code to_json()} as JSON again; any other as it is. */
    static String unquoted(String text) throws UnusableNetwork {
        return text.stripLeading().startsWith("\"") ? tree(text).textValue() : text;
    }

    /** Reads one object. */
    static JsonNode object(String text) throws UnusableNetwork {
        JsonNode tree = tree(text);
        if (tree == null || !tree.isObject()) {
            throw new UnusableNetwork("the text must be a JSON object, found " + kind(tree));
        }
        return tree;
    }

    private static JsonNode tree(String text) throws UnusableNetwork {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException fault) {
            JsonLocation place = fault.getLocation();
            String where = place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
            throw new UnusableNetwork("the text must be JSON, found "
                    + fault.getOriginalMessage().split("\\R| \\(|: enable|: expected| \\[", 2)[0] + where);
        }
    }

    /** Words from a file, as long as a line can take. */
    static String shortened(String words) {
        return words.length() <= MOST_LETTERS ? words : words.substring(0, MOST_LETTERS) + "…";
    }

    /** What a value is, in words, with the value itself where it is short. */
    static String kind(JsonNode value) {
        if (value == null || value.isMissingNode()) {
            return "nothing";
        }
        String text = value.toString();
        return text.length() <= MOST_LETTERS
                ? text
                : value.getNodeType().toString().toLowerCase(java.util.Locale.ROOT);
    }
}
