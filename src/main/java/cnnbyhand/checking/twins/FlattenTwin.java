package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Values;
import cnnbyhand.checking.properties.Properties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.layers.Convolution3D;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.preprocessor.Cnn3DToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;

/** A preprocessor for images or for volumes, which has no name and stands before the layer that needs it. */
final class FlattenTwin implements Twin {

    @Override
    public Map<Class<?>, Properties> classes() {
        return Map.of(
                CnnToFeedForwardPreProcessor.class,
                new Properties()
                        .compared("output shape", "inputHeight", "inputWidth", "numChannels")
                        .compared(DATA_FORMAT, "format"),
                Cnn3DToFeedForwardPreProcessor.class,
                new Properties()
                        .compared("output shape", "inputDepth", "inputHeight", "inputWidth", "numChannels")
                        .compared(DATA_FORMAT, "isNCDHW"));
    }

    /** Deeplearning4j lays out channel by channel: the channels of a place are as far from each other as there are places. */
    @Override
    public Values outputAsInTheBook(cnnbyhand.byhand.Layer layer, Shape input, Values output) {
        if (!((Flatten) layer.unfrozen()).placeByPlace()) {
            return output;
        }
        int channels = Math.toIntExact(input.channels());
        int places = Math.toIntExact(input.values().value()) / channels;
        return new Values(unit -> output.at(unit % channels * places + unit / channels), 0, 1);
    }

    @Override
    public void read(Object configuration, Settings to) {
        if (configuration instanceof Cnn3DToFeedForwardPreProcessor volume) {
            Shared.readFormat(volume.isNCDHW() ? Convolution3D.DataFormat.NCDHW : Convolution3D.DataFormat.NDHWC, to);
        } else {
            Shared.readFormat(((CnnToFeedForwardPreProcessor) configuration).getFormat(), to);
        }
    }

    /** Deeplearning4j puts the preprocessor before the next layer that needs a vector. A sequence it takes step by step. */
    @Override
    public Optional<Layer> built(cnnbyhand.byhand.Layer layer, Shape input) {
        if (input.axes().size() == 1) {
            throw new NotInDeeplearning4j(
                    layer.name(), "the input must be an image or a volume, found a sequence of " + input);
        }
        return Optional.empty();
    }

    @Override
    public Optional<GraphVertex> vertex(cnnbyhand.byhand.Layer layer, List<Shape> inputs) {
        Shape input = inputs.get(0);
        built(layer, input);
        return preprocessor(input).map(PreprocessorVertex::new);
    }

    /** Behind a layer with any padding but same, Deeplearning4j would take a volume for one with its channels last. */
    @Override
    public Optional<InputPreProcessor> preprocessor(Shape input) {
        if (input.axes().size() < 2) {
            return Optional.empty();
        }
        if (input.isImage()) {
            return Optional.of(new CnnToFeedForwardPreProcessor(input.height(), input.width(), input.channels()));
        }
        List<Long> axes = input.axes();
        return Optional.of(
                new Cnn3DToFeedForwardPreProcessor(axes.get(0), axes.get(1), axes.get(2), input.channels(), true));
    }
}
