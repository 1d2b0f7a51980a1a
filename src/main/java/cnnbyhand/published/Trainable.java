package cnnbyhand.published;

import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Shape;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;

/** A network in both books and how it is trained, whether a document says so or not. */
public interface Trainable {

    /** The hand-kept book. */
    Network network();

    default String name() {
        return network().name();
    }

    /** What tells its trainings from those of another network: a checkpoint of the one is none of the other. */
    default String identity() {
        return name();
    }

    /** Where it comes from, as the second half of a title: {@code document 000, Understand …}. */
    String source();

    /** The same as the beginning of a sentence, with what it is in a few words. */
    String description();

    /** The shape of one image in Deeplearning4j's words. */
    default InputType.InputTypeConvolutional inputType() {
        Shape image = network().input();
        return (InputType.InputTypeConvolutional)
                InputType.convolutional(image.height(), image.width(), image.channels());
    }

    /** The figures that its document prints; none where there is no document. */
    default Published published() {
        return Published.NOTHING;
    }

    /** What training makes small. */
    Loss loss();

    /** The other book: the same network as Deeplearning4j builds it, its weights drawn from {@code seed}. */
    MultiLayerConfiguration configuration(long seed);

    /** How it is trained. */
    Regimen regimen();

    /** A course that ends within about two minutes on two cores, whether training is accelerated there or not. */
    default Regimen.Preview preview(boolean accelerated) {
        Regimen.Preview preview = regimen().preview();
        return accelerated ? preview : preview.shortened();
    }

    /** What all epochs of the regimen are called beside its preview. */
    default String wholeCourse() {
        return "the whole course";
    }
}
