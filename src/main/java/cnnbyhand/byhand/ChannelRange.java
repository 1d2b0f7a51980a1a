package cnnbyhand.byhand;

import java.util.List;
import java.util.Map;

/**
 * Lets some neighbouring channels through.
 *
 * @param name the layer's name
 * @param first the first channel that stays, from 0
 * @param last the last one
 */
public record ChannelRange(String name, long first, long last) implements Layer {
    static final Slip LAST_NOT_COUNTED = new Slip(
            "last-not-counted", "The last channel is not counted: both ends stay, so one more than their difference.");

    public ChannelRange {
        if (first < 0 || last < first) {
            throw new ImpossibleLayer(name, "channels must go from 0 up, found " + first + " to " + last);
        }
    }

    @Override
    public List<Adjustable> adjustables() {
        return List.of(
                Adjustable.whole("first", first, 0, other -> new ChannelRange(name, other, last)),
                Adjustable.whole("last", last, 0, other -> new ChannelRange(name, first, other)));
    }

    @Override
    public String kind() {
        return "subset";
    }

    @Override
    public String description() {
        return "subset, channels " + first + " to " + last;
    }

    @Override
    public Settings settings() {
        return new Settings().put("channels", first + " to " + last);
    }

    /** @throws ImpossibleLayer where there are fewer channels */
    @Override
    public Output output(Shape input) {
        if (last >= input.channels()) {
            throw new ImpossibleLayer(
                    name, "channel " + last + " must be one of the input's " + input.channels() + ", found " + input);
        }
        Expression channels = Expression.of(last).minus(first).plus(1);
        return new Output(input.withChannels(channels.value()), "last − first + 1", channels.equation());
    }

    @Override
    public String whyNothingIsKept() {
        return "A subset lets channels through as they are.";
    }

    @Override
    public void shapeSlips(Situation here, Slips to) {
        Expression channels = Expression.of(last).minus(first);
        to.shape(
                LAST_NOT_COUNTED,
                () -> new Output(here.input().withChannels(channels.value()), "", channels.equation()));
    }

    @Override
    public boolean passesOn() {
        return true;
    }

    @Override
    public Cells cells(Shape shape, Values input, Map<ParameterArray.Role, Values> arrays) {
        return Output.same(input.fromChannel(Math.toIntExact(first)));
    }
}
