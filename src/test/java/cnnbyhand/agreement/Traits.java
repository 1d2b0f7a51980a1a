package cnnbyhand.agreement;

import cnnbyhand.byhand.Axis;
import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.LocalResponseNormalization;
import cnnbyhand.byhand.Padding;
import cnnbyhand.byhand.TransposedConvolution;
import cnnbyhand.byhand.Window;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * What can be asked of a finding.
 *
 * @param finding what differs
 */
record Traits(Finding finding) {

    boolean of(Comparing comparison) {
        return finding.comparison() == comparison;
    }

    boolean rule(String begins) {
        return finding.rule().startsWith(begins);
    }

    private Optional<Layer> layer() {
        return finding.entry().map(Entry::layer).map(Layer::unfrozen);
    }

    /** Of the row at fault. */
    boolean kind(String kind) {
        return layer().filter(each -> kind(each).equals(kind)).isPresent();
    }

    /** A layer's kind, whatever is pooled how. */
    private static String kind(Layer layer) {
        return layer.kind();
    }

    /** Of what goes into the row at fault; −1 where there is none. */
    int axes() {
        return finding.entry().map(entry -> entry.input().axes().size()).orElse(-1);
    }

    long channels() {
        return finding.entry().map(entry -> entry.input().channels()).orElse(0L);
    }

    /** Whether the row at fault has that activation function. */
    boolean function(String word) {
        return layer().map(Layer::description)
                .filter(text -> text.contains(word))
                .isPresent();
    }

    /** Whether any row says that. */
    boolean contains(String word) {
        return finding.drawn().entries().stream()
                .anyMatch(entry -> entry.layer().description().contains(word));
    }

    /** Whether a row of that kind is at fault, or stands before the one that shows it. */
    boolean behind(String kind, int axes) {
        return finding.drawn().entries().stream()
                .anyMatch(entry -> kind(entry.layer().unfrozen()).equals(kind)
                        && entry.input().axes().size() == axes);
    }

    boolean fewChannels() {
        return layer().filter(LocalResponseNormalization.class::isInstance)
                .map(LocalResponseNormalization.class::cast)
                .filter(each -> each.neighbours() / 2 >= channels())
                .isPresent();
    }

    boolean strict() {
        return finding.drawn().strict();
    }

    /** Whether the image that the row at fault gives is one row or one column. */
    boolean givesOneRow() {
        return finding.entry()
                .filter(entry -> entry.output().shape().axes().contains(1L))
                .isPresent();
    }

    boolean strideOfWidthIsOther() {
        return window().filter(window ->
                        window.axes().get(2).stride() != window.axes().get(1).stride())
                .isPresent();
    }

    boolean padded() {
        return window().filter(window -> window.first().padding().before() > 0).isPresent();
    }

    boolean dilated() {
        return anyAxis((axis, size) -> axis.dilation() > 1);
    }

    /** Whether an embedding's input goes into another row, too. */
    boolean embedsSharedInput() {
        List<Entry> entries = finding.drawn().entries();
        return entries.stream().filter(entry -> entry.layer().vocabulary() > 0).anyMatch(entry -> entries.stream()
                .anyMatch(other ->
                        other != entry && other.inputs().contains(entry.inputs().get(0))));
    }

    /** Whether Deeplearning4j's words have that. */
    boolean found(String word) {
        return finding.found().contains(word);
    }

    /** Whether windows with padding same leave two values or more between them. */
    boolean unreached() {
        return anyAxis((axis, size) -> axis.padding().kind() == Padding.Kind.SAME && axis.unreached(size) > 1);
    }

    /** Whether a stride of a transposed convolution is larger than its filter. */
    boolean stridesFar() {
        return layer().filter(TransposedConvolution.class::isInstance)
                .map(each -> ((TransposedConvolution) each).kernel())
                .filter(window -> window.axes().stream()
                        .anyMatch(axis -> axis.stride() > axis.span().value()))
                .isPresent();
    }

    private boolean anyAxis(BiPredicate<Axis, Long> test) {
        return window().filter(window -> IntStream.range(0, window.axes().size())
                        .anyMatch(place -> test.test(window.axes().get(place), size(place))))
                .isPresent();
    }

    private long size(int place) {
        List<Long> axes = finding.entry().orElseThrow().input().axes();
        return axes.get(place);
    }

    private Optional<Window> window() {
        return layer().flatMap(Layer::window);
    }
}
