package cnnbyhand.quiz;

import cnnbyhand.byhand.BatchNormalization;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Dropout;
import cnnbyhand.byhand.Expression;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Output;
import cnnbyhand.byhand.Pooling;
import cnnbyhand.byhand.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Every known slip that one row allows, carried out, the likeliest first. A slip that cannot be carried out is none. */
final class Alternatives {
    private final List<Alternative> all = new ArrayList<>();

    private Alternatives() {}

    /** The wrong ways to {@code cell}; some of them come to the right value all the same. */
    static List<Alternative> of(Row row, Cell cell) {
        Alternatives alternatives = new Alternatives();
        if (cell == Cell.SHAPE) {
            alternatives.shapes(row);
        } else {
            alternatives.counts(row);
        }
        return alternatives.all;
    }

    /** What {@code way} comes to; nothing where a layer cannot be so, or a number does not fit 64 bits. */
    static <T> Optional<T> attempt(Supplier<T> way) {
        try {
            return Optional.of(way.get());
        } catch (IllegalArgumentException | ArithmeticException impossible) {
            return Optional.empty();
        }
    }

    void shape(Slip slip, Supplier<Output> way) {
        attempt(way).ifPresent(output -> value(slip, Value.of(output.shape()), output.derivation()));
    }

    void count(Slip slip, Supplier<Expression> way) {
        attempt(way).ifPresent(count -> value(slip, Value.of(count.value()), count.equation()));
    }

    void value(Slip slip, Value value, String derivation) {
        value(slip, value, derivation, "");
    }

    void value(Slip slip, Value value, String derivation, String note) {
        all.add(new Alternative(slip, value, derivation, note));
    }

    private void shapes(Row row) {
        Layer layer = row.layer();
        if (layer.sliding().isPresent()) {
            WindowSlips.of(row, this);
        }
        if (layer instanceof Convolution convolution) {
            ChannelSlips.of(convolution, row, this);
        } else if (layer instanceof Pooling pooling) {
            ChannelSlips.of(pooling, row, this);
        } else if (layer instanceof Flatten) {
            FlatSlips.of(row, this);
        } else if (layer instanceof Dropout dropout) {
            FlatSlips.of(dropout, row, this);
        }
        value(Slip.LAYER_LEFT_OUT, Value.of(row.input()), "the input, " + row.input());
        if (layer.output(row.input()).shape() instanceof Volume right) {
            ChannelSlips.ofAny(row, right, this);
        }
    }

    private void counts(Row row) {
        Layer layer = row.layer();
        if (layer instanceof Convolution convolution) {
            ConvolutionCounts.of(convolution, row, this);
        } else if (layer instanceof Dense dense) {
            OtherCounts.of(dense, row, this);
        } else if (layer instanceof BatchNormalization normalization) {
            OtherCounts.of(normalization, row, this);
        } else if (layer instanceof Pooling pooling) {
            OtherCounts.of(pooling, row, this);
        } else if (layer instanceof Dropout dropout) {
            NothingKept.of(dropout, row, this);
        }
        OtherCounts.ofAny(row, this);
    }
}
