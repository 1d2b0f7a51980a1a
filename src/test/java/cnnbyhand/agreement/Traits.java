package cnnbyhand.agreement;

import cnnbyhand.byhand.Axis;
import cnnbyhand.byhand.DepthwiseConvolution;
import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.LocalResponseNormalization;
import cnnbyhand.byhand.Padding;
import cnnbyhand.byhand.SeparableConvolution;
import cnnbyhand.byhand.TransposedConvolution;
import cnnbyhand.byhand.Window;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    boolean fewChannels() {
        return layer().filter(LocalResponseNormalization.class::isInstance)
                .map(LocalResponseNormalization.class::cast)
                .filter(each -> each.neighbours() / 2 >= channels())
                .isPresent();
    }

    /** How many cells the row at fault gives, in all examples that are compared. */
    long cells() {
        long examples = of(Comparing.BOOKS) ? 1 : 2;
        return finding.entry()
                .map(entry -> entry.output().shape().axes().stream().reduce(examples, (one, other) -> one * other))
                .orElse(0L);
    }

    /** How many filters each channel has in the row at fault. */
    long multiplier() {
        return layer().map(Traits::multiplier).orElse(0L);
    }

    private static long multiplier(Layer layer) {
        if (layer instanceof DepthwiseConvolution depthwise) {
            return depthwise.multiplier();
        }
        return layer instanceof SeparableConvolution separable ? separable.multiplier() : 0;
    }

    /** Whether the window or the volume is other along another axis. */
    boolean isNoCube() {
        return window().or(this::transposed)
                .filter(window -> isVaried(window.axes())
                        || isVaried(finding.entry().orElseThrow().input().axes()))
                .isPresent();
    }

    private static boolean isVaried(List<?> axes) {
        return axes.stream().distinct().count() > 1;
    }

    boolean strideOfWidthIsOther() {
        return window().filter(window ->
                        window.axes().get(2).stride() != window.axes().get(1).stride())
                .isPresent();
    }

    /** Of a volume whose width is worked out with the stride of its height. */
    boolean takesWidthForHeight() {
        return of(Comparing.BOOKS) && axes() == 3 && (rule("output shape") || rule("a run")) && strideOfWidthIsOther();
    }

    boolean separableOfOneChannel() {
        return kind("separable convolution") && channels() == 1;
    }

    /** Channels last of that kind, which comes out in another size. */
    boolean ofOtherSize(String kind, int axes) {
        return of(Comparing.CHANNELS_LAST) && kind(kind) && axes() == axes && (rule("output shape") || rule("a run"));
    }

    /** Whether a row of these kinds stands somewhere before the row at fault. */
    boolean takesFromAnyOf(Set<String> kinds) {
        Set<String> before = Before.of(finding.drawn(), finding.entry().orElseThrow());
        return finding.drawn().entries().stream()
                .filter(entry -> before.contains(entry.name()))
                .anyMatch(entry -> kinds.contains(kind(entry.layer().unfrozen())));
    }

    /** Whether the gradients are right with another function in the place of each ELU. */
    boolean agreesWithoutElu() {
        return WithoutElu.of(finding.drawn())
                .filter(other -> Gradients.difference(other, new Figures()).isEmpty())
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

    boolean same() {
        return transposed()
                .filter(window -> window.first().padding().kind() == Padding.Kind.SAME)
                .isPresent();
    }

    /** Whether a stride of a transposed convolution is larger than its filter. */
    boolean stridesFar() {
        return transposed()
                .filter(window -> window.axes().stream()
                        .anyMatch(axis -> axis.stride() > axis.span().value()))
                .isPresent();
    }

    private Optional<Window> transposed() {
        return layer().filter(TransposedConvolution.class::isInstance)
                .map(each -> ((TransposedConvolution) each).kernel());
    }

    /** Whether a separable convolution has as many filters of one cell as each channel has others. */
    boolean givesAsManyAsItMultiplies() {
        return layer().filter(SeparableConvolution.class::isInstance)
                .map(SeparableConvolution.class::cast)
                .filter(each -> each.filters() == each.multiplier())
                .isPresent();
    }

    /** How many values of a batch of two share a slope of the row at fault. */
    long valuesForEachSlope() {
        return finding.entry()
                .map(entry -> 2
                        * entry.input().values().value()
                        / Math.max(1, entry.parameters().held()))
                .orElse(0L);
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
