package cnnbyhand.training.engine;

import java.util.Optional;
import org.nd4j.linalg.learning.config.AdaDelta;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * An updater's rule, written as one pass over parameters, gradients and state; Deeplearning4j's takes two or three, by slower loops.
 * The loops are short and plain, so that the Java compiler turns each of them into vector instructions.
 */
@FunctionalInterface
interface Rule {

    /**
     * Steps the first {@code count} parameters along; {@code first} and {@code second} are the updater's state, if it has so much, and
     * the gradients may be overwritten.
     */
    void step(float[] parameters, float[] gradients, float[] first, float[] second, int count);

    /** Chooses the rule of an updater at an iteration; where it has none, Deeplearning4j applies its own. */
    @FunctionalInterface
    interface Choice {
        Optional<Rule> of(IUpdater updater, int iteration, int epoch);
    }

    /** The rule of an updater at an iteration, if this updater has one here. */
    static Optional<Rule> of(IUpdater updater, int iteration, int epoch) {
        if (updater instanceof Nesterovs nesterovs) {
            double momentum = nesterovs.currentMomentum(iteration, epoch);
            return Optional.of(nesterovs((float) nesterovs.getLearningRate(iteration, epoch), (float) momentum));
        } else if (updater instanceof RmsProp rms) {
            float rate = (float) rms.getLearningRate(iteration, epoch);
            return Optional.of(rmsProp(rate, (float) rms.getRmsDecay(), (float) rms.getEpsilon()));
        } else if (updater instanceof AdaDelta adaptive) {
            return Optional.of(adaDelta((float) adaptive.getRho(), (float) adaptive.getEpsilon()));
        } else if (updater instanceof Sgd sgd) {
            return Optional.of(plain((float) sgd.getLearningRate(iteration, epoch)));
        } else if (updater instanceof NoOp) {
            return Optional.of(plain(1));
        }
        return Optional.empty();
    }

    /** How many values of state such an updater, which has a rule, keeps for each parameter. */
    static int states(IUpdater updater) {
        if (updater instanceof AdaDelta) {
            return 2;
        }
        return updater instanceof Nesterovs || updater instanceof RmsProp ? 1 : 0;
    }

    private static Rule plain(float rate) {
        return (parameters, gradients, none, nothing, count) -> {
            for (int i = 0; i < count; i++) {
                parameters[i] -= rate * gradients[i];
            }
        };
    }

    private static Rule nesterovs(float rate, float momentum) {
        return (parameters, gradients, velocities, none, count) -> {
            for (int i = 0; i < count; i++) {
                float before = velocities[i];
                float now = momentum * before - rate * gradients[i];
                velocities[i] = now;
                parameters[i] += (1 + momentum) * now - momentum * before;
            }
        };
    }

    private static Rule rmsProp(float rate, float decay, float epsilon) {
        return (parameters, gradients, squares, none, count) -> {
            follow(squares, gradients, decay, count);
            for (int i = 0; i < count; i++) {
                parameters[i] -= rate * gradients[i] / ((float) Math.sqrt(squares[i]) + epsilon);
            }
        };
    }

    private static Rule adaDelta(float rho, float epsilon) {
        return (parameters, gradients, squares, steps, count) -> {
            follow(squares, gradients, rho, count);
            for (int i = 0; i < count; i++) {
                gradients[i] *= (float) Math.sqrt((steps[i] + epsilon) / (squares[i] + epsilon));
            }
            follow(steps, gradients, rho, count);
            for (int i = 0; i < count; i++) {
                parameters[i] -= gradients[i];
            }
        };
    }

    /** Lets a running mean of squares follow. */
    private static void follow(float[] means, float[] values, float decay, int count) {
        for (int i = 0; i < count; i++) {
            means[i] = decay * means[i] + (1 - decay) * values[i] * values[i];
        }
    }
}
