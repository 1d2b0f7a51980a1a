package cnnbyhand.differences;

import static cnnbyhand.differences.Probe.network;
import static cnnbyhand.differences.Probe.numbers;

import cnnbyhand.byhand.Shape;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.evaluation.classification.Evaluation;
import org.nd4j.evaluation.classification.ROC;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossHinge;
import org.nd4j.linalg.lossfunctions.impl.LossL1;
import org.nd4j.linalg.lossfunctions.impl.LossL2;
import org.nd4j.linalg.lossfunctions.impl.LossPoisson;
import org.nd4j.linalg.lossfunctions.impl.LossSquaredHinge;

/** What is made small in training, and how its outcome is scored. */
final class LossesAndScores {
    private LossesAndScores() {}

    @Difference(
            of = "binary cross-entropy (XENT) of a sigmoid, label 1, gradient at the logits −12 and −20",
            defined = "−1, −1",
            because = "σ(z) − 1 = −0.999994 and −0.999999998")
    static Found gradientFarOff() throws Exception {
        INDArray logits = Nd4j.createFromArray(-12.0, -20.0).reshape(2, 1);
        return Found.of(numbers(new LossBinaryXENT()
                        .computeGradient(Nd4j.ones(logits.dataType(), 2, 1), logits, new ActivationSigmoid(), null)))
                .audited(
                        network(
                                        InputType.feedForward(1),
                                        new OutputLayer.Builder(new LossBinaryXENT())
                                                .nOut(1)
                                                .activation(Activation.SIGMOID)
                                                .build())
                                .getLayerWiseConfigurations(),
                        Shape.vector(1));
    }

    @Difference(
            of = "XENT, labels 1 and 1, outputs 0.5 and 0.5",
            defined = "0.6931",
            because = "Keras's binary_crossentropy, the mean: (ln 2 + ln 2) / 2")
    static Found crossEntropy() throws Exception {
        return loss(new LossBinaryXENT(), 1);
    }

    @Difference(
            of = "L1, labels 1 and 1, outputs 0.5 and 0.5",
            defined = "0.5",
            because = "Keras's mean_absolute_error: (0.5 + 0.5) / 2")
    static Found absolute() throws Exception {
        return loss(new LossL1(), 1);
    }

    @Difference(
            of = "L2, labels 1 and 1, outputs 0.5 and 0.5",
            defined = "0.25",
            because = "Keras's mean_squared_error: (0.25 + 0.25) / 2")
    static Found squared() throws Exception {
        return loss(new LossL2(), 1);
    }

    @Difference(
            of = "hinge, labels 1 and 1, outputs 0.5 and 0.5",
            defined = "0.5",
            because = "Keras's hinge: ((1 − 0.5) + (1 − 0.5)) / 2")
    static Found hinge() throws Exception {
        return loss(new LossHinge(), 1);
    }

    @Difference(
            of = "squared hinge, labels 1 and 1, outputs 0.5 and 0.5",
            defined = "0.25",
            because = "Keras's squared_hinge: ((1 − 0.5)² + (1 − 0.5)²) / 2")
    static Found squaredHinge() throws Exception {
        return loss(new LossSquaredHinge(), 1);
    }

    @Difference(
            of = "Poisson, labels 1 and 1, outputs 0.5 and 0.5",
            defined = "1.193",
            because = "Keras's poisson: ((0.5 − ln 0.5) + (0.5 − ln 0.5)) / 2")
    static Found poisson() throws Exception {
        return loss(new LossPoisson(), 1);
    }

    private static Found loss(ILossFunction loss, double label) throws Exception {
        INDArray labels = Nd4j.createFromArray(label, label).reshape(1, 2);
        INDArray outputs = Nd4j.createFromArray(0.5, 0.5).reshape(1, 2);
        Layer layer = new OutputLayer.Builder(loss)
                .nOut(2)
                .activation(Activation.IDENTITY)
                .build();
        return Found.of(numbers(loss.computeScore(labels, outputs, new ActivationIdentity(), null, true)))
                .audited(network(InputType.feedForward(1), layer).getLayerWiseConfigurations(), Shape.vector(1));
    }

    @Difference(
            of =
                    "Evaluation.f1(), 10 classes: 3 examples of classes 0 and 1 each, found; one of each other, taken for 0 or 1",
            defined = "0.12",
            because =
                    "2 · 3 / (2 · 3 + 4) = 0.6 for classes 0 and 1, and 0 for eight: 1.2 / 10; scikit-learn's f1_score(average='macro')")
    static Found unpredictedClasses() {
        Evaluation evaluation = new Evaluation(10);
        int[] actual = {0, 0, 0, 1, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        int[] predicted = {0, 0, 0, 1, 1, 1, 0, 1, 0, 1, 0, 1, 0, 1};
        INDArray of10 = Nd4j.eye(10);
        evaluation.eval(of10.getRows(actual), of10.getRows(predicted));
        return Found.of(numbers(evaluation.f1()));
    }

    @Difference(
            of =
                    "the exact ROC, new ROC(0), of a classifier that always says 0.5, on the labels 1, 1, 0, 0; 1, 0, 1, 0; 0, 0, 1, 1",
            defined = "0.5, 0.5, 0.5",
            because =
                    "no threshold tells a positive from a negative, so that the curve is the diagonal, in any order of the examples")
    static Found constantClassifier() {
        return Found.of(numbers(area(1, 1, 0, 0), area(1, 0, 1, 0), area(0, 0, 1, 1)));
    }

    private static double area(double... labels) {
        ROC roc = new ROC(0);
        INDArray actual = Nd4j.createFromArray(labels).reshape(labels.length, 1);
        roc.eval(actual, actual.mul(0).add(0.5));
        return roc.calculateAUC();
    }
}
