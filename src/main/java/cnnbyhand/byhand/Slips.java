package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The known slips on one number of a layer, carried out, the likeliest first. A slip that cannot be carried out is none. */
public final class Slips {
    private final List<WrongAnswer> answers = new ArrayList<>();

    /** What {@code way} comes to; nothing where a layer cannot be so, or a number does not fit 64 bits. */
    public static <T> Optional<T> attempt(Supplier<T> way) {
        try {
            return Optional.of(way.get());
        } catch (IllegalArgumentException | ArithmeticException impossible) {
            return Optional.empty();
        }
    }

    public void shape(Slip slip, Supplier<Output> way) {
        attempt(way).ifPresent(output -> value(slip, output.shape().sides(), output.derivation()));
    }

    public void count(Slip slip, Supplier<Expression> way) {
        attempt(way).ifPresent(count -> value(slip, List.of(count.value()), count.equation()));
    }

    public void value(Slip slip, List<Long> numbers, String derivation) {
        value(slip, numbers, derivation, "");
    }

    public void value(Slip slip, List<Long> numbers, String derivation, String note) {
        answers.add(new WrongAnswer(slip, numbers, derivation, note));
    }

    public List<WrongAnswer> answers() {
        return List.copyOf(answers);
    }
}
