package cnnbyhand.byhand;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/** The activation functions by the words for which they are typed. */
final class FunctionWords {
    private static final List<ActivationFunction> PLAIN = List.of(
            ActivationFunction.IDENTITY,
            ActivationFunction.RELU,
            ActivationFunction.RELU6,
            ActivationFunction.SIGMOID,
            ActivationFunction.TANH,
            ActivationFunction.SOFTMAX,
            ActivationFunction.SOFTPLUS,
            ActivationFunction.SOFTSIGN,
            ActivationFunction.HARD_SIGMOID,
            ActivationFunction.HARD_SIGMOID_BY_SIXTHS,
            ActivationFunction.SPARSE_SIGMOID,
            ActivationFunction.LOG_SIGMOID,
            ActivationFunction.HARD_TANH,
            ActivationFunction.TANH_SHRINK,
            ActivationFunction.SWISH,
            ActivationFunction.HARD_SWISH,
            ActivationFunction.MISH,
            ActivationFunction.GELU,
            ActivationFunction.GELU_BY_TANH,
            ActivationFunction.SELU,
            ActivationFunction.SQUAREPLUS,
            ActivationFunction.SPARSE_PLUS,
            ActivationFunction.EXPONENTIAL);

    /** A function with a number of its own, which has a usual value. */
    private record Parametrized(DoubleFunction<ActivationFunction> of, double usual, String letter) {
        String word() {
            return of.apply(usual).word();
        }
    }

    private static final List<Parametrized> PARAMETRIZED = List.of(
            new Parametrized(ActivationFunction::leakyRelu, 0.3, "alpha"),
            new Parametrized(ActivationFunction::elu, 1, "alpha"),
            new Parametrized(ActivationFunction::thresholdedRelu, 1, "theta"),
            new Parametrized(ActivationFunction::softShrink, 0.5, "threshold"),
            new Parametrized(ActivationFunction::hardShrink, 0.5, "threshold"));

    /** The numbers of a rectifier, in their order. */
    private static final List<String> OF_RECTIFIERS =
            List.of(Rectifier.MAX, ActivationFunction.THRESHOLD, Rectifier.SLOPE);

    private static final String RECTIFIER_WITH = "relu-with-";

    static final Allowed ALLOWED = Allowed.word(Stream.concat(
                            PLAIN.stream().map(ActivationFunction::word),
                            PARAMETRIZED.stream().map(Parametrized::word))
                    .map(FunctionWords::typed)
                    .toList())
            .adding(", the last five with a number behind them if you like, such as leaky-relu-0.1; also"
                    + " relu-with-max-4-and-threshold-1-and-negative-slope-0.1, or some of these numbers");

    private FunctionWords() {}

    /** In one word, as it is typed. */
    private static String typed(String words) {
        return words.replace(' ', '-');
    }

    /**
     * The function that was typed: its words with spaces, hyphens or underscores between them, and behind them its number.
     *
     * @throws RefusedValue if there is none
     */
    static ActivationFunction function(TypedValue value) {
        String text =
                typed(value.text()).replace('_', '-').replace("-and-", "-").toLowerCase(Locale.ROOT);
        Optional<ActivationFunction> plain =
                PLAIN.stream().filter(each -> typed(each.word()).equals(text)).findFirst();
        return plain.or(() -> parametrized(text)).or(() -> rectifier(text)).orElseThrow(value::refused);
    }

    private static Optional<ActivationFunction> rectifier(String text) {
        if (!text.startsWith(RECTIFIER_WITH)) {
            return Optional.empty();
        }
        Map<String, Double> numbers = new HashMap<>();
        String rest = text.substring(RECTIFIER_WITH.length());
        try {
            for (String letter : OF_RECTIFIERS) {
                String words = typed(letter) + "-";
                if (rest.startsWith(words)) {
                    String number = beforeNext(rest.substring(words.length()));
                    numbers.put(letter, Double.parseDouble(number));
                    rest = rest.substring(Math.min(rest.length(), words.length() + number.length() + 1));
                }
            }
            return rest.isEmpty() && !numbers.isEmpty() ? Optional.of(rectifier(numbers)) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static ActivationFunction rectifier(Map<String, Double> numbers) {
        Double max = numbers.get(Rectifier.MAX);
        return Rectifier.of(
                max == null ? OptionalDouble.empty() : OptionalDouble.of(max),
                numbers.getOrDefault(ActivationFunction.THRESHOLD, 0.0),
                numbers.getOrDefault(Rectifier.SLOPE, 0.0));
    }

    /** What stands before the next of a rectifier's numbers. */
    private static String beforeNext(String text) {
        int end = text.length();
        for (String letter : OF_RECTIFIERS) {
            int next = text.indexOf("-" + typed(letter) + "-");
            end = next >= 0 ? Math.min(end, next) : end;
        }
        return text.substring(0, end);
    }

    /** The function of that {@link ActivationFunction#word} and those {@link ActivationFunction#parameters}. */
    static ActivationFunction of(String word, Map<String, Double> parameters) {
        if (parameters.isEmpty()) {
            return PLAIN.stream()
                    .filter(plain -> plain.word().equals(word))
                    .findFirst()
                    .orElseThrow();
        }
        return PARAMETRIZED.stream()
                .filter(each -> each.word().equals(word))
                .findFirst()
                .map(each -> each.of.apply(parameters.get(each.letter)))
                .orElseGet(() -> rectifier(parameters));
    }

    private static Optional<ActivationFunction> parametrized(String text) {
        return PARAMETRIZED.stream()
                .filter(each -> text.startsWith(typed(each.word())))
                .findFirst()
                .flatMap(each -> of(each, text.substring(each.word().length())));
    }

    /** @param rest nothing, or {@code -0.1}, or {@code -with-alpha-0.1} */
    private static Optional<ActivationFunction> of(Parametrized function, String rest) {
        if (rest.isEmpty()) {
            return Optional.of(function.of.apply(function.usual));
        }
        String letter = "-with-" + function.letter;
        String number = rest.startsWith(letter) ? rest.substring(letter.length()) : rest;
        try {
            return number.startsWith("-")
                    ? Optional.of(function.of.apply(Double.parseDouble(number.substring(1))))
                    : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
