package cnnbyhand.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/**
 * A piece of the engine, and how to leave it out: in one of the engine's files, some words are replaced.
 *
 * @param name what it does
 * @param file the class's name
 * @param words stand in the file once
 * @param without what stands there instead
 */
record Piece(String name, String file, String words, String without) {

    static final List<Piece> ALL = List.of(
            new Piece(
                    "Winograd's algorithm for kernels of 3×3",
                    "ConvolutionDescriptions",
                    "return window.suitsWinograd() && ",
                    "return false && "),
            new Piece(
                    "images stay in the layout that oneDNN chose",
                    "ConvolutionStage",
                    "return output;",
                    "return plan.copied(output, plan.activation(OneDnn.images(plan.batch(), convolution.output()), output));"),
            new Piece(
                    "dense layers read their weights as they lie",
                    "DenseStage",
                    """
                    Tensor product = product();
                            output = plan.activation(OneDnn.matrix(plan.batch(), dense.outputs()), product);
                            plan.copied(product.as(OneDnn.layout(memory.format_tag.ba, plan.batch(), dense.outputs())), output);
                    """,
                    """
                    var usual = new inner_product_forward.primitive_desc(
                            new inner_product_forward.desc(
                                    prop_kind.forward_training,
                                    rows.layout(),
                                    OneDnn.any(dense.outputs(), inputs),
                                    OneDnn.matrix(plan.batch(), dense.outputs())),
                            OneDnn.attributes(),
                            OneDnn.engine());
                    output = plan.activation(usual.dst_desc(), rows);
                    plan.call(usual)
                            .with(DNNL_ARG_SRC, rows)
                            .with(DNNL_ARG_WEIGHTS, plan.laidOut(weights, usual.weights_desc()))
                            .with(DNNL_ARG_DST, output)
                            .add();
                    """),
            new Piece(
                    "the updater's rule in one pass",
                    "BlockUpdate",
                    "rule = Rule.of(updater, iteration, epoch);",
                    "rule = Optional.empty();"),
            new Piece("dropout's mask by vector instructions", "DropoutMask", "(start + INDEX[i])", "(start + i)"));

    private static final String FOLDER = "src/main/java/cnnbyhand/training/engine/";

    /** Compiles the file without the piece into a folder. */
    void leaveOut(Path classes) throws IOException {
        String source = Files.readString(Path.of(FOLDER + file + ".java"));
        if (source.split(Pattern.quote(words), -1).length != 2) {
            throw new IOException(file + " must have these words once, to be measured without: " + words);
        }
        Path changed = classes.resolve(file + ".java");
        Files.writeString(changed, source.replace(words, without));
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-cp",
                        Lane.classPath(),
                        "-proc:none",
                        "-encoding",
                        "UTF-8",
                        "-d",
                        "" + classes,
                        "" + changed);
        if (status != 0) {
            throw new IOException(file + " must be Java without these words, too: " + words);
        }
    }
}
