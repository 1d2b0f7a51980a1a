package cnnbyhand.lessons.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.WeightedSum;
import cnnbyhand.published.Model;
import cnnbyhand.published.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;

class ExperimentTest {

    /** Corners and edges, where the padding is, a deep filter and one with a bias; Deeplearning4j is the witness. */
    @ParameterizedTest(name = "{0} {1} filter {2} at {3}, {4}")
    @CsvSource({
        "mnist, conv2d_3, 16, 12, 13",
        "mnist, conv2d_4, 52, 5, 12",
        "mnist, conv2d_4, 63, 23, 23",
        "cifar10, conv2d_1, 0, 0, 0",
        "cifar10, conv2d_1, 31, 31, 0",
        "cifar10, conv2d_3, 7, 14, 14",
        "cifar10-5x5, conv2d_46, 1, 0, 31",
    })
    void aPixelWorkedOutByHandIsDeeplearning4jsOwn(String name, String layer, int filter, int row, int column) {
        Model model = Models.named(name).orElseThrow();
        Experiment experiment = Experiment.of(model);
        INDArray bias = experiment.network().getLayer(layer).getParam("b");
        bias.assign(0.25);
        Activations image = experiment.image(7);

        WeightedSum pixel = experiment.pixel(layer, image, filter, row, column);

        assertThat(pixel.products()).hasSizeGreaterThan(8);
        assertThat(pixel.bias()).isEqualTo(0.25);
        assertThat(pixel.value())
                .isNotZero()
                .isEqualTo(experiment.forward(image).after(layer).value(filter, row, column), within(1e-5));
    }

    @Test
    void whatComesAfterEveryLayerHasTheShapeOfTheHandKeptBook() {
        Model model = Models.named("mnist").orElseThrow();
        Experiment experiment = Experiment.of(model);
        Forward forward = experiment.forward(experiment.image(3));

        assertThat(model.network().ledger().entries())
                .allSatisfy(entry -> assertThat(forward.after(entry.name()).shape())
                        .isEqualTo(entry.output().shape()));
        assertThat(forward.after("flatten_2").value(144))
                .isEqualTo(forward.after("dropout_3").value(1, 0, 0));
        assertThatThrownBy(() -> forward.after("conv"))
                .hasMessageStartingWith("layer must be one of conv2d_3, conv2d_4,")
                .hasMessageEndingWith("found conv");
    }

    @Test
    void aNetworkThatIsNotTheModelsIsNotTakenForIt() {
        Experiment mixed = new Experiment(
                Models.named("vgg").orElseThrow(),
                Experiment.of(Models.named("mnist").orElseThrow()).network());

        assertThatThrownBy(() -> mixed.forward(mixed.image(0)))
                .hasMessage("the network must have a layer conv2d, found none of that name");
        assertThatThrownBy(() -> new Activations("conv", Shape.image(2, 2, 3), new float[11]))
                .hasMessage("conv must have 2·2·3 = 12 values, found 11");
    }

    @Test
    void dropoutIsAtWorkInTrainingAloneAndDropsTheSameEveryTime() {
        Experiment experiment = Experiment.of(Models.named("mnist").orElseThrow());
        Activations image = experiment.image(7);
        Activations before = experiment.forward(image).after("max_pooling2d_2");
        Activations training = experiment.forwardInTraining(image).after("dropout_3");

        assertThat(experiment.forward(image).after("dropout_3").values()).isEqualTo(before.values());
        assertThat(training.zeros()).isGreaterThan(before.zeros() + 100);
        assertThat(experiment.forwardInTraining(image).after("dropout_3").values())
                .isEqualTo(training.values());
    }

    @Test
    void aTrainingTestsBeforeAndAfter() {
        Experiment experiment = Experiment.of(Models.named("mnist").orElseThrow());

        var history = experiment.train(640, 32);

        assertThat(history.epochs()).hasSize(2);
        assertThat(history.last().testLoss()).isLessThan(history.epochs().get(0).testLoss());
        assertThat(history.scores().examples()).isEqualTo(500);
    }

    @Test
    void whatCannotBeDrawnOrIsNotThereIsRefused() {
        Experiment experiment = Experiment.of(Models.named("mnist").orElseThrow());

        assertThatThrownBy(() -> experiment.filters("conv2d_4"))
                .hasMessage("filters of 1 or 3 channels can be drawn, found 32 channels in conv2d_4; take one of them"
                        + " by filter(\"conv2d_4\", 0)");
        assertThatThrownBy(() -> experiment.filters("dense_3"))
                .hasMessage("layer must be a convolution of mnist, found dense_3");
        assertThat(experiment.filter("conv2d_4", 0).getWidth()).isPositive();
    }
}
