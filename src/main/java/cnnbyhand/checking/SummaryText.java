package cnnbyhand.checking;

import cnnbyhand.byhand.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Deeplearning4j's {@code summary(InputType)} says, read from its text and from nothing else.
 *
 * @param rows one for each layer
 * @param totals the numbers of the last lines, by their words
 */
record SummaryText(List<PrintedLayer> rows, Map<String, Long> totals) {
    private static final List<String> COLUMNS =
            List.of("LayerName (LayerType)", "nIn,nOut", "TotalParams", "ParamsShape", "InputShape", "OutputShape");
    private static final Pattern ARRAY = Pattern.compile("(\\w+):\\{([\\d,]*)}");
    private static final Pattern TOTAL = Pattern.compile("\\s*(\\w+) Parameters: +([\\d,]+)");
    private static final Pattern NUMBER = Pattern.compile("(?:(\\w+)=)?(\\d+)(?=[,)])");
    private static final String ARROW = "--> ";

    /**
     * One row.
     *
     * @param ends inputs and outputs, as the layer counts them; none where a dash stands
     * @param parameters their number
     * @param arrays the sides of each array of parameters
     * @param inputs what comes in, and what a preprocessor makes of it where there is one
     * @param output what goes out; nothing where 0 is printed
     */
    record PrintedLayer(
            String name,
            List<Long> ends,
            long parameters,
            Map<String, List<Long>> arrays,
            List<Shape> inputs,
            Optional<Shape> output) {}

    static SummaryText of(String text) {
        List<String> lines = text.lines().toList();
        String head = lines.stream()
                .filter(line -> line.startsWith(COLUMNS.get(0)))
                .findFirst()
                .orElseThrow();
        List<Integer> starts = COLUMNS.stream().map(head::indexOf).toList();
        List<PrintedLayer> rows = lines.stream()
                .dropWhile(line -> !line.equals(head))
                .skip(2)
                .takeWhile(line -> !line.startsWith("----"))
                .map(line -> row(cells(line, starts)))
                .toList();
        Map<String, Long> totals = new LinkedHashMap<>();
        lines.stream()
                .map(TOTAL::matcher)
                .filter(Matcher::matches)
                .forEach(each -> totals.put(each.group(1), number(each.group(2))));
        return new SummaryText(rows, totals);
    }

    private static List<String> cells(String line, List<Integer> starts) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < starts.size(); column++) {
            int end = column + 1 < starts.size() ? starts.get(column + 1) : line.length();
            cells.add(line.substring(Math.min(starts.get(column), line.length()), Math.min(end, line.length()))
                    .strip());
        }
        return cells;
    }

    private static PrintedLayer row(List<String> cells) {
        String layer = cells.get(0);
        List<Shape> inputs = new ArrayList<>();
        for (String input : cells.get(4).split(ARROW)) {
            inputs.add(shape(input));
        }
        return new PrintedLayer(
                layer.substring(0, layer.lastIndexOf(" (")),
                cells.get(1).contains("-") ? List.of() : numbers(cells.get(1)),
                number(cells.get(2)),
                arrays(cells.get(3)),
                inputs,
                Optional.of(cells.get(5)).filter(type -> !type.contains("(0)")).map(SummaryText::shape));
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
