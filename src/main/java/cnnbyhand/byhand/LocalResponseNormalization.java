package cnnbyhand.byhand;

import java.util.List;
import java.util.Map;

/**
 * Local response normalization, AlexNet's first remedy, which document 003 sets against batch normalization: each value
 * is divided by {@code (k + alpha · Σ a²)^beta}, the sum over the neighbouring channels at the same place (Krizhevsky,
 * Sutskever and Hinton 2012, section 3.3). It learns nothing.
 *
 * @param name the layer's name
 * @param neighbours n: how many channels are summed over, the value's own in the middle; an odd number
 * @param k what is added to the sum
 * @param alpha what the sum is multiplied by, not divided by n
 * @param beta the power
 */
public record LocalResponseNormalization(String name, long neighbours, double k, double alpha, double beta)
        implements Layer {
    public LocalResponseNormalization {
        ImpossibleLayer.requireAtLeast(1, neighbours, name, "neighbours");
        if (neighbours % 2 == 0) {
            throw new ImpossibleLayer(
                    name, "neighbours must be odd, found " + neighbours + "; a value has as many on either side");
        }
    }

    /** With AlexNet's k, alpha and beta. */
    public LocalResponseNormalization(String name, long neighbours) {
        this(name, neighbours, 2, 1e-4, 0.75);
    }

    @Override
    public List<Adjustable> adjustables() {
        return List.of(
                Adjustable.whole(
                        "n",
                        neighbours,
                        Allowed.odd(),
                        other -> new LocalResponseNormalization(name, other, k, alpha, beta)),
                Adjustable.number(
                        "k",
                        k,
                        Allowed.anyNumber(),
                        other -> new LocalResponseNormalization(name, neighbours, other, alpha, beta)),
                Adjustable.number(
                        "alpha",
                        alpha,
                        Allowed.anyNumber(),
                        other -> new LocalResponseNormalization(name, neighbours, k, other, beta)),
                Adjustable.number(
                        "beta",
                        beta,
                        Allowed.anyNumber(),
                        other -> new LocalResponseNormalization(name, neighbours, k, alpha, other)));
    }

    @Override
    public String kind() {
        return "local response normalization";
    }

    @Override
    public String description() {
        return "local response normalization over " + neighbours + " channels";
    }

    @Override
    public Output output(Shape input) {
        return Output.unchanged(input.requireAxes(name), "each value is divided by its neighbours' size in place");
    }

    /** The squares that are summed up; at the first and the last channels some neighbours are zeros. */
    @Override
    public Count multiplyAccumulates(Shape input) {
        return Count.of(input.letters() + "C·neighbours", input.values().times(neighbours));
    }

    @Override
    public String whyNothingIsKept() {
        return "Local response normalization divides by what it sees; n, k, alpha and beta are given.";
    }

    @Override
    public Settings settings() {
        return new Settings()
                .put("n", neighbours)
                .put("k", k)
                .put("alpha", alpha)
                .put("beta", beta);
    }

    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        return place -> {
            double squares = squares(shape, input, place);
            double value = input.at(place);
            double result = value / Math.pow(k + alpha * squares, beta);
            return WorkedCell.of(
                    result,
                    () -> WorkedCell.number(value) + " / (" + Settings.number(k) + " + " + Settings.number(alpha) + "·"
                            + WorkedCell.number(squares) + ")^" + Settings.number(beta) + " = "
                            + WorkedCell.number(result));
        };
    }

    private double squares(Shape shape, Values input, int[] place) {
        int reach = Math.toIntExact(neighbours / 2);
        int[] at = place.clone();
        double squares = 0;
        int last = Math.min(place[0] + reach, Math.toIntExact(shape.channels()) - 1);
        for (at[0] = Math.max(place[0] - reach, 0); at[0] <= last; at[0]++) {
            squares += input.at(at) * input.at(at);
        }
        return squares;
    }
}
