package cnnbyhand.run;

import cnnbyhand.command.ImageLimit;
import cnnbyhand.command.Option;
import cnnbyhand.command.Options;
import cnnbyhand.data.DataFolder;
import cnnbyhand.data.ImageData;
import cnnbyhand.keeping.RunRecord;
import cnnbyhand.keeping.TrainingIdentity;
import cnnbyhand.published.Regimen;
import cnnbyhand.published.Trainable;
import cnnbyhand.training.Course;
import cnnbyhand.training.LocalTrainer;
import cnnbyhand.training.Trainer;
import cnnbyhand.training.engine.Acceleration;
import cnnbyhand.training.engine.TrainingStep;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * What a training is made of: the model's regimen, or its preview, and what the options say otherwise.
 *
 * @param model what is trained
 * @param options of the run
 * @param images what it is trained on, all of them
 */
record TrainingSetup(Trainable model, Options options, Images images) {

    /** Opens images. */
    @FunctionalInterface
    interface Images {
        /** @param say takes the lines that the screen has to show */
        ImageData open(Consumer<String> say) throws IOException;
    }

    /** What the run is, before anything is trained. */
    RunRecord record() {
        RunRecord record = new RunRecord(model, options.command(model, false), options.byName(model));
        ClusterTraining.of(options).ifPresent(cluster -> record.onCluster(cluster.version()));
        return record;
    }

    TrainingStep step(MultiLayerNetwork network) {
        return options.stock()
                ? Acceleration.stock(network, model.inputType(), options.seed())
                : Acceleration.of(network, model.inputType(), options.seed());
    }

    /** Who computes the passes: this machine, or a cluster. */
    Trainer trainer(MultiLayerNetwork network, TrainingStep step, ImageData data, Course course) throws IOException {
        Optional<ClusterTraining> cluster = ClusterTraining.of(options);
        return cluster.isPresent()
                ? cluster.get().trainer(network, model.inputType(), step, data, course)
                : new LocalTrainer(step, data.train(), course);
    }

    /** How many numbers of velocity a checkpoint will hold. */
    long velocities(MultiLayerNetwork network) {
        return ClusterTraining.of(options)
                .map(cluster -> cluster.velocities(network))
                .orElse(0L);
    }

    /** What trains, in a few words. */
    String engine(TrainingStep step) {
        String engine =
                step.refusal().map(why -> "stock Deeplearning4j. " + why).orElse("oneDNN");
        return engine
                + ClusterTraining.of(options)
                        .map(cluster -> "; " + cluster.sentence())
                        .orElse("");
    }

    TrainingIdentity identity(TrainingStep step, ImageData data, Course course) {
        String engine = Options.engine(step.refusal().isPresent());
        return TrainingIdentity.of(model.identity(), engine, course.seed(), course.batch(), data);
    }

    Course course(TrainingStep step) {
        Regimen regimen = model.regimen();
        int epochs = options.full() ? regimen.epochs() : preview(step).epochs();
        return new Course(options.epochs().orElse(epochs), options.batch().orElse(regimen.batch()), options.seed());
    }

    /** All images for the whole course, the first ones for a preview or where a limit is set. */
    ImageData data(TrainingStep step, Consumer<String> say) throws IOException {
        ImageData all = images.open(say);
        ImageLimit limit = limit(step);
        return all.limited(limit.training(), limit.test());
    }

    /** Whether nothing is left out: all epochs on all images. */
    boolean isWhole(TrainingStep step) {
        boolean all =
                course(step).epochs() >= model.regimen().epochs() && limit(step).equals(ImageLimit.NONE);
        return options.full() || all;
    }

    /** The options that say less than what the training has: these are their values. */
    Map<String, Object> used(TrainingStep step, ImageData data) {
        Map<String, Object> values = new HashMap<>();
        values.put(Option.EPOCHS.word(), course(step).epochs());
        values.put(Option.BATCH.word(), course(step).batch());
        values.put(Option.LIMIT.word(), limit(step).equals(ImageLimit.NONE) ? null : limit(step));
        values.put(Option.ENGINE.word(), Options.engine(step.refusal().isPresent()));
        if (data.drawn()) {
            values.put(Option.DATA.word(), DataFolder.DRAWN);
        }
        return values;
    }

    private ImageLimit limit(TrainingStep step) {
        if (options.limit().isPresent()) {
            return ImageLimit.ofEach(options.limit().getAsInt());
        }
        Regimen.Preview preview = preview(step);
        return options.full() ? ImageLimit.NONE : new ImageLimit(preview.training(), preview.test());
    }

    /** stock Deeplearning4j takes several times as long for an image, so its preview has fewer. */
    private Regimen.Preview preview(TrainingStep step) {
        return model.preview(step.refusal().isEmpty());
    }
}
