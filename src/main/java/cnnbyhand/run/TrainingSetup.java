package cnnbyhand.run;

import cnnbyhand.command.Options;
import cnnbyhand.data.DataFolder;
import cnnbyhand.data.ImageData;
import cnnbyhand.keeping.TrainingIdentity;
import cnnbyhand.published.Model;
import cnnbyhand.published.Regimen;
import cnnbyhand.training.Course;
import cnnbyhand.training.engine.Acceleration;
import cnnbyhand.training.engine.TrainingStep;
import java.io.IOException;
import java.util.function.Consumer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * What a training is made of: the model's regimen, or its preview, and what the options say otherwise.
 *
 * @param model what is trained
 * @param options of the run
 */
record TrainingSetup(Model model, Options options) {

    TrainingStep step(MultiLayerNetwork network) {
        return options.stock()
                ? Acceleration.stock(network, model.inputType(), options.seed())
                : Acceleration.of(network, model.inputType(), options.seed());
    }

    /** What trains, in a few words. */
    static String engine(TrainingStep step) {
        return step.refusal().map(why -> "Deeplearning4j as it comes. " + why).orElse("oneDNN");
    }

    TrainingIdentity identity(TrainingStep step, ImageData data, Course course) {
        String engine = step.refusal().isPresent() ? "stock" : "accelerated";
        return TrainingIdentity.of(model.name(), engine, course.seed(), course.batch(), data);
    }

    Course course(TrainingStep step) {
        Regimen regimen = model.regimen();
        int epochs = options.full() ? regimen.epochs() : preview(step).epochs();
        return new Course(options.epochs().orElse(epochs), options.batch().orElse(regimen.batch()), options.seed());
    }

    /** All images for the document's own course, the first ones for a preview or where a limit is set. */
    ImageData data(TrainingStep step, Consumer<String> say) throws IOException {
        ImageData all = DataFolder.open(model.dataset(), options.data(), options.offline(), options.seed(), say);
        Regimen.Preview preview = preview(step);
        int training = options.full() ? Integer.MAX_VALUE : preview.training();
        int test = options.full() ? Integer.MAX_VALUE : preview.test();
        return all.limited(options.limit().orElse(training), options.limit().orElse(test));
    }

    /** Deeplearning4j as it comes takes several times as long for an image, so its preview has fewer. */
    private Regimen.Preview preview(TrainingStep step) {
        Regimen.Preview preview = model.regimen().preview();
        return step.refusal().isPresent() ? preview.shortened() : preview;
    }
}
