package cnnbyhand.agreement;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.NamedShape;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Shape;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Cnn3DLossLayer;
import org.deeplearning4j.nn.conf.layers.CnnLossLayer;
import org.deeplearning4j.nn.conf.layers.Convolution3D;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.RnnLossLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/** Deeplearning4j's networks of drawn ones, initialized. */
final class Built {
    private static final String LOSS = " loss";

    private Built() {}

    private static NeuralNetConfiguration.Builder settings(DataType precision) {
        return new NeuralNetConfiguration.Builder()
                .seed(1)
                .trainingWorkspaceMode(WorkspaceMode.NONE)
                .dataType(precision)
                .weightInit(WeightInit.XAVIER)
                .activation(Activation.IDENTITY)
                .convolutionMode(ConvolutionMode.Truncate);
    }

    /** Of a chain. */
    static MultiLayerNetwork chain(Network book, Translation how, DataType precision) {
        return chain(book, how, precision, false);
    }

    /** @param loss whether a squared error is taken at its end */
    static MultiLayerNetwork chain(Network book, Translation how, DataType precision, boolean loss) {
        NeuralNetConfiguration.ListBuilder list = settings(precision).list();
        int layers = 0;
        for (Entry entry : book.ledger().entries()) {
            if (entry.layer() instanceof Flatten) {
                list.inputPreProcessor(layers, Vertices.flatten(entry.input(), how.format()));
            } else {
                list.layer(how.of(entry.layer(), entry.input()));
                layers++;
            }
        }
        if (loss) {
            list.layer(loss(last(book).output().shape()));
        }
        MultiLayerNetwork network = new MultiLayerNetwork(list.overrideNinUponBuild(false)
                .validateOutputLayerConfig(false)
                .setInputType(how.format().type(book.input()))
                .build());
        network.init();
        return network;
    }

    private static Entry last(Network book) {
        List<Entry> entries = book.ledger().entries();
        return entries.get(entries.size() - 1);
    }

    private static Layer loss(Shape output) {
        LossMSE squared = new LossMSE();
        return switch (output.axes().size()) {
            case 0 -> new LossLayer.Builder(squared).build();
            case 1 -> new RnnLossLayer.Builder(squared).build();
            case 2 -> new CnnLossLayer.Builder(squared).build();
            default -> new Cnn3DLossLayer.Builder(Convolution3D.DataFormat.NCDHW)
                    .lossFunction(squared)
                    .build();
        };
    }

    static ComputationGraph graph(Network book, Translation how, DataType precision) {
        return graph(book, how, precision, false);
    }

    /** @param loss whether a squared error is taken at each of its ends */
    static ComputationGraph graph(Network book, Translation how, DataType precision, boolean loss) {
        ComputationGraphConfiguration.GraphBuilder graph =
                settings(precision).graphBuilder().validateOutputLayerConfig(false);
        graph.addInputs(book.ledger().inputs().stream().map(NamedShape::name).toList());
        for (Entry entry : book.ledger().entries()) {
            String[] inputs = entry.inputs().stream().map(NamedShape::name).toArray(String[]::new);
            Optional<GraphVertex> vertex = Vertices.of(entry.layer(), entry.input(), how.format());
            if (vertex.isPresent()) {
                graph.addVertex(entry.name(), vertex.get(), inputs);
            } else {
                graph.addLayer(entry.name(), how.of(entry.layer(), entry.input()), inputs);
            }
        }
        if (loss) {
            book.graph()
                    .outputs()
                    .forEach(name -> graph.addLayer(
                            name + LOSS,
                            loss(book.ledger()
                                    .entry(name)
                                    .orElseThrow()
                                    .output()
                                    .shape()),
                            name));
        }
        graph.setOutputs(book.graph().outputs().stream()
                .map(name -> loss ? name + LOSS : name)
                .toArray(String[]::new));
        ComputationGraphConfiguration configuration = graph.build();
        configuration.addPreProcessors(false, types(book, how.format()));
        ComputationGraph built = new ComputationGraph(configuration);
        built.init();
        return built;
    }

    private static InputType[] types(Network book, Format format) {
        return book.ledger().inputs().stream()
                .map(input -> format.type(input.shape()))
                .toArray(InputType[]::new);
    }
}
