package cnnbyhand.checking;

import cnnbyhand.byhand.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What Deeplearning4j's {@code summary} of a chain or a graph says, read from its text and from nothing else.
 *
 * @param rows one for each layer
 * @param totals the numbers of the last lines, by their words
 */
record SummaryText(List<PrintedLayer> rows, Map<String, Long> totals) {
    private static final List<String> COLUMNS =
            List.of("nIn,nOut", "TotalParams", "ParamsShape", "InputShape", "OutputShape", "Vertex Inputs");
    private static final Pattern HEAD = Pattern.compile("(Layer|Vertex)Name .*");
    private static final String NOTHING = "-";
    private static final Pattern ARRAY = Pattern.compile("(\\w+):\\{([\\d,]*)}");
    private static final Pattern TOTAL = Pattern.compile("\\s*(\\w+) Parameters: +([\\d,]+)");
    private static final Pattern NUMBER = Pattern.compile("(?:(\\w+)=)?(\\d+)(?=[,)])");
    private static final String ARROW = "--> ?";

    /**
     * One row.
     *
     * @param ends inputs and outputs, as the layer counts them; none where a dash stands
     * @param parameters their number
     * @param arrays the sides of each array of parameters
     * @param inputs what comes in, and what a preprocessor makes of it where there is one; none where a dash stands
     * @param output what goes out; nothing where 0 or a dash is printed
     * @param sources what goes into a vertex, as it is printed; nothing in a chain
     */
    record PrintedLayer(
            String name,
            List<Long> ends,
            long parameters,
            Map<String, List<Long>> arrays,
            List<Shape> inputs,
            Optional<Shape> output,
            Optional<String> sources) {}

    static SummaryText of(String text) {
        List<String> lines = text.lines().toList();
        String head = lines.stream()
                .filter(line -> HEAD.matcher(line).matches())
                .findFirst()
                .orElseThrow();
        List<PrintedLayer> rows = lines.stream()
                .dropWhile(line -> !line.equals(head))
                .skip(2)
                .takeWhile(line -> !line.startsWith("----"))
                .map(line -> row(cells(line, head)))
                .toList();
        Map<String, Long> totals = new LinkedHashMap<>();
        lines.stream()
                .map(TOTAL::matcher)
                .filter(Matcher::matches)
                .forEach(each -> totals.put(each.group(1), number(each.group(2))));
        return new SummaryText(rows, totals);
    }

    /** Each cell by its column's heading, the first by nothing; a column that is not there has a dash. */
    private static Map<String, String> cells(String line, String head) {
        Map<String, String> cells = new HashMap<>();
        cells.put("", cell(line, head, 0));
        COLUMNS.forEach(column -> cells.put(column, cell(line, head, head.indexOf(column))));
        return cells;
    }

    private static String cell(String line, String head, int start) {
        int end = COLUMNS.stream()
                .mapToInt(head::indexOf)
                .filter(other -> other > start)
                .min()
                .orElse(line.length());
        return start < 0
                ? NOTHING
                : line.substring(Math.min(start, line.length()), Math.min(end, line.length()))
                        .strip();
    }

    private static PrintedLayer row(Map<String, String> cells) {
        String layer = cells.get("");
        String ends = cells.get("nIn,nOut");
        return new PrintedLayer(
                layer.substring(0, layer.lastIndexOf(" (")),
                ends.contains(NOTHING) ? List.of() : numbers(ends),
                printed(cells, "TotalParams").map(SummaryText::number).orElse(0L),
                arrays(cells.get("ParamsShape")),
                printed(cells, "InputShape").stream()
                        .flatMap(inputs -> Stream.of(inputs.split(ARROW)))
                        .map(SummaryText::shape)
                        .toList(),
                printed(cells, "OutputShape")
                        .filter(type -> !type.contains("(0)"))
                        .map(SummaryText::shape),
                printed(cells, "Vertex Inputs"));
    }

    private static Optional<String> printed(Map<String, String> cells, String column) {
        return Optional.of(cells.get(column)).filter(cell -> !cell.equals(NOTHING));
    }

    private static Map<String, List<Long>> arrays(String cell) {
        Map<String, List<Long>> arrays = new LinkedHashMap<>();
        Matcher array = ARRAY.matcher(cell);
        while (array.find()) {
            arrays.put(array.group(1), numbers(array.group(2)));
        }
        return arrays;
    }

    /** {@code InputTypeConvolutional(h=26,w=26,c=32,NCHW)}: a number without a letter is that of the channels. */
    private static Shape shape(String type) {
        Map<String, Long> sides = new LinkedHashMap<>();
        Matcher number = NUMBER.matcher(type.substring(type.indexOf('(')));
        while (number.find()) {
            sides.put(number.group(1) == null ? "c" : number.group(1), number(number.group(2)));
        }
        if (type.startsWith("InputTypeConvolutionalFlat")) {
            return Shape.vector(sides.get("h") * sides.get("w") * sides.get("d"));
        }
        long channels = sides.remove("c");
        return new Shape(List.copyOf(sides.values()), channels);
    }

    private static List<Long> numbers(String list) {
        List<Long> numbers = new ArrayList<>();
        for (String number : list.split(",")) {
            numbers.add(number(number));
        }
        return numbers;
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }
}
