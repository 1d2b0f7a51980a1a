package cnnbyhand.checking;

import cnnbyhand.byhand.Activation;
import cnnbyhand.byhand.Axis;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Dropout;
import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Pooling;
import cnnbyhand.byhand.Window;
import cnnbyhand.models.Loss;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The hand-kept book in the form in which the books are compared. */
final class HandKeptLines {
    private HandKeptLines() {}

    /** @param updater the regimen's optimizer, in Deeplearning4j's words because it is stated in them alone */
    static List<Line> of(Ledger ledger, Loss loss, String updater) {
        List<Line> lines = new ArrayList<>();
        ledger.entries().forEach(entry -> lines.add(line(entry)));
        lines.stream().filter(line -> line.parameters() > 0).forEach(line -> line.settings()
                .put(Setting.UPDATER, updater));
        lines.get(lines.size() - 1).settings().put(Setting.LOSS, loss.toString());
        return lines;
    }

    private static Line line(Entry entry) {
        return new Line(
                entry.name(),
                entry.layer().kind(),
                entry.output().shape(),
                entry.parameters().weights().value(),
                entry.parameters().biases().value(),
                entry.parameters().statistics().value(),
                entry.tensors(),
                settings(entry));
    }

    private static Map<Setting, String> settings(Entry entry) {
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        Layer layer = entry.layer();
        layer.sliding().ifPresent(window -> putWindow(settings, window));
        if (layer instanceof Convolution convolution) {
            putTrained(settings, convolution.bias(), convolution.activation().toString());
        } else if (layer instanceof Dense dense) {
            putTrained(settings, dense.bias(), dense.activation().toString());
        } else if (layer instanceof Activation activation) {
            settings.put(Setting.ACTIVATION, activation.function().toString());
        } else if (layer instanceof Pooling pooling) {
            settings.put(Setting.POOL_TYPE, pooling.type().toString());
        } else if (layer instanceof Dropout dropout) {
            settings.put(Setting.DROPOUT, Words.dropped(dropout.rate()));
        }
        return settings;
    }

    private static void putTrained(Map<Setting, String> settings, boolean bias, String activation) {
        settings.put(Setting.BIAS, Words.yesOrNo(bias));
        settings.put(Setting.ACTIVATION, activation);
    }

    private static void putWindow(Map<Setting, String> settings, Window window) {
        Axis down = window.vertical();
        Axis across = window.horizontal();
        settings.put(Setting.KERNEL, Words.pair(down.kernel(), across.kernel()));
        settings.put(Setting.STRIDE, Words.pair(down.stride(), across.stride()));
        settings.put(Setting.PADDING, padding(down, across));
        settings.put(Setting.DILATION, Words.pair(down.dilation(), across.dilation()));
        settings.put(Setting.ROUNDING, rounding(window));
    }

    private static String padding(Axis down, Axis across) {
        boolean same = down.padding().toString().equals(Words.SAME);
        return same
                ? Words.SAME
                : Words.pair(down.padding().each(), across.padding().each());
    }

    private static String rounding(Window window) {
        boolean same = padding(window.vertical(), window.horizontal()).equals(Words.SAME);
        return same ? Words.SAME : window.vertical().rounding().toString();
    }
}
