package cnnbyhand.explorer.copying;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Shape;
import java.util.List;
import java.util.stream.Collectors;

/** A network as Java for Deeplearning4j; a layer that it has no words for is a remark. */
final class JavaCode {
    private static final String INDENT = " ".repeat(8);

    private static final List<String> IMPORTS = List.of(
            "org.deeplearning4j.nn.conf.ConvolutionMode",
            "org.deeplearning4j.nn.conf.MultiLayerConfiguration",
            "org.deeplearning4j.nn.conf.NeuralNetConfiguration",
            "org.deeplearning4j.nn.conf.inputs.InputType",
            "org.deeplearning4j.nn.conf.layers.*",
            "org.deeplearning4j.nn.conf.layers.convolutional.Cropping2D",
            "org.nd4j.linalg.activations.Activation",
            "org.nd4j.linalg.activations.impl.*",
            "org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction");

    private JavaCode() {}

    static String network(Ledger ledger) {
        int last = ledger.entries().size() - 1;
        return IMPORTS.stream().map(each -> "import " + each + ";\n").collect(Collectors.joining())
                + "\nMultiLayerConfiguration configuration = new NeuralNetConfiguration.Builder()\n"
                + INDENT + ".list()\n"
                + ledger.entries().stream()
                        .map(entry ->
                                INDENT + step(entry, entry == ledger.entries().get(last)) + "\n")
                        .collect(Collectors.joining())
                + INDENT + input(ledger.input()) + "\n"
                + INDENT + ".build();\n";
    }

    static String layer(Entry entry, boolean last) {
        try {
            return builder(entry, last, INDENT) + "\n";
        } catch (NotWritten reason) {
            return leftOut(entry, reason) + "\n";
        }
    }

    private static String step(Entry entry, boolean last) {
        if (entry.layer().flattens()) {
            return "// " + entry.name() + ": Deeplearning4j flattens by itself before a dense layer";
        }
        try {
            return ".layer(" + builder(entry, last, INDENT + INDENT) + ") // " + entry.input() + " → "
                    + entry.output().shape();
        } catch (NotWritten reason) {
            return leftOut(entry, reason);
        }
    }

    private static String builder(Entry entry, boolean last, String indent) {
        NotWritten.require(!entry.parameters().isFrozen(), "it must be trained, found frozen");
        return JavaLayers.of(entry.layer(), entry.input(), last).lines(indent);
    }

    private static String leftOut(Entry entry, NotWritten reason) {
        return "// " + entry.name() + " is left out: " + reason.getMessage();
    }

    private static String input(Shape input) {
        if (input.isImage()) {
            return ".setInputType(InputType.convolutional(%d, %d, %d))"
                    .formatted(input.height(), input.width(), input.channels());
        }
        return input.isVector()
                ? ".setInputType(InputType.feedForward(" + input.channels() + "))"
                : "// the input of " + input + " is left out: it must be an image or a vector to be written";
    }
}
