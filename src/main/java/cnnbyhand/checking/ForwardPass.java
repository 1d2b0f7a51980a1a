package cnnbyhand.checking;

import cnnbyhand.byhand.Network;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.memory.conf.WorkspaceConfiguration;
import org.nd4j.linalg.api.memory.enums.LearningPolicy;
import org.nd4j.linalg.api.memory.enums.SpillPolicy;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One image sent through a network: what really comes out behind every layer. */
public final class ForwardPass {
    private static final String WORKING = "WORKING";
    private static final WorkspaceConfiguration FREED_WHEN_CLOSED = WorkspaceConfiguration.builder()
            .initialSize(0L)
            .policyLearning(LearningPolicy.NONE)
            .policySpill(SpillPolicy.EXTERNAL)
            .build();

    private ForwardPass() {}

    /**
     * One row's values, each a batch of one.
     *
     * @param input what went in, wherever it came from
     * @param output what came out
     */
    record Passage(INDArray input, INDArray output) {}

    /**
     * What comes out behind every row of the book, by its name and in order, where the network is used and not trained.
     *
     * @param image one image, 1 × channels × height × width
     * @return images as 1 × channels × height × width, vectors as 1 × units
     */
    public static Map<String, INDArray> outputs(Network book, MultiLayerNetwork network, INDArray image) {
        return outputs(
                passages(network, image, false, new Alignment(book.ledger(), network.getLayerWiseConfigurations())));
    }

    /** The same where the network is trained, so that dropout drops values: it draws from Deeplearning4j's generator. */
    public static Map<String, INDArray> outputsInTraining(Network book, MultiLayerNetwork network, INDArray image) {
        return outputs(
                passages(network, image, true, new Alignment(book.ledger(), network.getLayerWiseConfigurations())));
    }

    /**
     * Layer by layer, each with a copy of what the one before put out: Deeplearning4j's own {@code feedForward} lets an
     * activation or a dropout layer write over the layer before it, whose output would then be shown wrong. The layers are
     * cleared one by one, as clearing the network would drop its updater with all that it has gathered in a training.
     */
    static Map<String, Passage> passages(
            MultiLayerNetwork network, INDArray image, boolean training, Alignment alignment) {
        LayerWorkspaceMgr none = LayerWorkspaceMgr.noWorkspaces();
        Map<String, Passage> passages = new LinkedHashMap<>();
        INDArray output = image;
        for (Layer layer : network.getLayers()) {
            int index = layer.getIndex();
            String name = alignment.name(index);
            INDArray before = output;
            InputPreProcessor preprocessor =
                    network.getLayerWiseConfigurations().getInputPreProcess(index);
            if (preprocessor != null) {
                output = preprocessor.preProcess(output, 1, none);
                if (!Shapes.isInputForm(index, Shapes.of(before), Shapes.of(output))) {
                    passages.putIfAbsent(alignment.flattenBefore(name), new Passage(before, output));
                }
            }
            INDArray input = output;
            alignment.dropoutIn(index).ifPresent(row -> {
                INDArray kept = alignment.isFlattened(row) ? input : before;
                passages.put(row, new Passage(kept, kept));
            });
            output = activated(layer, output.dup(), training);
            put(name, new Passage(input, output), passages, alignment);
        }
        Stream.of(network.getLayers()).forEach(Layer::clear);
        return alignment.inOrder(passages);
    }

    /** A convolution unrolls its whole input: that memory is freed here at once, and not left to the garbage collector. */
    static INDArray activated(Layer layer, INDArray input, boolean training) {
        LayerWorkspaceMgr working = LayerWorkspaceMgr.builder()
                .with(ArrayType.FF_WORKING_MEM, WORKING, FREED_WHEN_CLOSED)
                .defaultNoWorkspace()
                .build();
        MemoryWorkspace memory = working.notifyScopeEntered(ArrayType.FF_WORKING_MEM);
        try (memory) {
            return layer.activate(input, training, working).detach();
        }
    }

    /** A flatten that Deeplearning4j puts elsewhere stands between the rows that the book has before and behind it. */
    private static void put(String name, Passage passage, Map<String, Passage> passages, Alignment alignment) {
        String flatten = alignment.flattenBefore(name);
        Passage early = passages.get(flatten);
        if (alignment.isFlattened(name)) {
            INDArray flat = Shapes.flat(passage.input);
            passages.putIfAbsent(flatten, new Passage(passage.input, flat));
            passages.put(name, new Passage(flat, Shapes.flat(passage.output)));
        } else if (early != null && alignment.isBeforeFlatten(name) && passage.input.rank() < early.input.rank()) {
            INDArray image = passage.output.dup('c').reshape('c', early.input.shape());
            passages.put(name, new Passage(early.input, image));
            passages.put(flatten, new Passage(image, passage.output));
        } else {
            passages.put(name, passage);
        }
    }

    private static Map<String, INDArray> outputs(Map<String, Passage> passages) {
        Map<String, INDArray> outputs = new LinkedHashMap<>();
        passages.forEach((name, passage) -> outputs.put(name, passage.output));
        return outputs;
    }
}
