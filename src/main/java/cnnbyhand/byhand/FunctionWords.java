package cnnbyhand.byhand;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
            ActivationFunction.SWISH,
            ActivationFunction.GELU,
            ActivationFunction.GELU_BY_TANH,
            ActivationFunction.SELU,
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
            new Parametrized(ActivationFunction::thresholdedRelu, 1, "theta"));

    static final Allowed ALLOWED = Allowed.word(Stream.concat(
                            PLAIN.stream().map(ActivationFunction::word),
                            PARAMETRIZED.stream().map(Parametrized::word))
                    .map(FunctionWords::typed)
                    .toList())
            .adding(", the last three with a number behind them if you like, such as leaky-relu-0.1");

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
        String text = typed(value.text()).replace('_', '-').toLowerCase(Locale.ROOT);
        Optional<ActivationFunction> plain =
                PLAIN.stream().filter(each -> typed(each.word()).equals(text)).findFirst();
        return (plain.isPresent() ? plain : parametrized(text)).orElseThrow(value::refused);
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
