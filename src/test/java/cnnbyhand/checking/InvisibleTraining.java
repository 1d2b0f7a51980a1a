package cnnbyhand.checking;

import static cnnbyhand.checking.Edits.trained;

import java.util.List;
import org.deeplearning4j.nn.conf.weightnoise.DropConnect;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.learning.regularization.L2Regularization;

/** Slips in how a layer is trained, which leave every shape, count and function as it was. */
final class InvisibleTraining {
    private static final String ADADELTA = "Adadelta, rate 1, rho 0.95, epsilon 1e-7";
    private static final String DESCENT = "Sgd(learningRate 0.1)";

    private InvisibleTraining() {}

    static List<WrongNetwork> all() {
        return List.of(
                WrongNetwork.of(
                        "a dense layer's updater is plain gradient descent",
                        "mnist",
                        trained("dense_3", dense -> dense.setIUpdater(new Sgd(0.1))),
                        "dense_3: optimizer must be " + ADADELTA + ", found " + DESCENT + " in Deeplearning4j"),
                WrongNetwork.of(
                        "only the biases have another updater",
                        "mnist",
                        trained("dense_3", dense -> dense.setBiasUpdater(new Sgd(0.1))),
                        "dense_3: optimizer must be " + ADADELTA + ", found " + ADADELTA + ", biases " + DESCENT
                                + " in Deeplearning4j"),
                WrongNetwork.of(
                        "large weights are punished",
                        "mnist",
                        trained("dense_3", dense -> dense.setRegularization(List.of(new L2Regularization(0.01)))),
                        "dense_3: regularization must be none,"
                                + " found L2Regularization(l2 FixedSchedule(value 0.01)) in Deeplearning4j"),
                WrongNetwork.of(
                        "weights are dropped instead of activations",
                        "mnist",
                        trained("dense_3", dense -> dense.setWeightNoise(new DropConnect(0.5))),
                        "dense_3: weight noise must be none, found DropConnect(weightRetainProb 0.5, applyToBiases false)"
                                + " in Deeplearning4j"));
    }
}
