package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Layer normalization: the channels at each place are brought to mean 0 and variance 1, then each channel is scaled by
 * its gamma and shifted by its beta. Unlike batch normalization it looks at one example and keeps no statistics.
 *
 * @param name the layer's name
 * @param epsilon added to the variance before the root is taken
 * @param scales whether each channel has a gamma
 * @param shifts whether each channel has a beta
 */
public record LayerNormalization(String name, double epsilon, boolean scales, boolean shifts) implements Layer {

    /** With gamma and beta. */
    public LayerNormalization(String name, double epsilon) {
        this(name, epsilon, true, true);
    }

    @Override
    public List<Adjustable> adjustables() {
        List<Adjustable> all = new ArrayList<>();
        all.add(Adjustable.number(
                "epsilon", epsilon, Allowed.number(0), other -> new LayerNormalization(name, other, scales, shifts)));
        all.addAll(
                learned().adjustables(other -> new LayerNormalization(name, epsilon, other.scales(), other.shifts())));
        return List.copyOf(all);
    }

    @Override
    public String kind() {
        return "layer normalization";
    }

    @Override
    public ReceptiveField receptiveField(Shape input, Shape image, ReceptiveField before) {
        return before.acrossChannels(input, image);
    }

    @Override
    public Output output(Shape input) {
        return Output.unchanged(
                input,
                "each place is normalized over its " + Expression.grouped(input.channels())
                        + (input.isVector() ? " units" : " channels"));
    }

    private GammaAndBeta learned() {
        return new GammaAndBeta(scales, shifts);
    }

    @Override
    public Parameters parameters(Shape input) {
        return learned().parameters(input.channels());
    }

    @Override
    public List<ParameterArray> arrays(Shape input) {
        return learned().arrays(input.channels());
    }

    /** One for each square that is summed up, and one for each value that is scaled. */
    @Override
    public Count multiplyAccumulates(Shape input) {
        return Count.of("2·values", Expression.of(2).times(input.values()));
    }

    @Override
    public Settings settings() {
        return learned().tell(new Settings().put("epsilon", epsilon));
    }

    @Override
    public List<Letter> countLetters(Shape input) {
        return learned().letters(input);
    }

    @Override
    public void countSlips(Situation here, Slips to) {
        learned().slips(here.input(), to);
    }

    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        return place -> {
            List<Double> channels = new ArrayList<>();
            int[] at = place.clone();
            for (at[0] = 0; at[0] < shape.channels(); at[0]++) {
                channels.add(input.at(at));
            }
            return learned().cell(input.at(place), GammaAndBeta.Statistics.of(channels, epsilon), place[0], arrays);
        };
    }
}
