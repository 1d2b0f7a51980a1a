package cnnbyhand.training.engine;

import java.util.Optional;

/** What a layer computes, free of any batch size. The benchmark puts plainer ones in their places. */
interface Operation {

    /** How it is computed, for the batch size of a plan. */
    Stage stage(PlanBuilder plan);

    /** Whether it has parameters, so that a gradient has to reach it. */
    default boolean learns() {
        return false;
    }

    /** Whether what it makes of an example depends on the others in the batch, while training. */
    default boolean mixesExamples() {
        return false;
    }

    /** How many values it makes of an example, and keeps. */
    default long valuesMade() {
        return 0;
    }

    /** How many values its weights have. */
    default long weightCount() {
        return 0;
    }

    /** A convolution. */
    record Convolve(
            ArrayShape input, ArrayShape output, SlidingWindow window, Parameter weights, Optional<Parameter> bias)
            implements Operation {
        @Override
        public Stage stage(PlanBuilder plan) {
            return StackedConvolutionStage.of(this, plan);
        }

        @Override
        public boolean learns() {
            return true;
        }

        @Override
        public long valuesMade() {
            return output.values();
        }

        @Override
        public long weightCount() {
            return weights.values().capacity();
        }
    }

    /** A dense layer over the flattened input. */
    record Connect(ArrayShape input, long outputs, Parameter weights, Optional<Parameter> bias) implements Operation {
        @Override
        public Stage stage(PlanBuilder plan) {
            return new DenseStage(this, plan);
        }

        @Override
        public boolean learns() {
            return true;
        }

        @Override
        public long valuesMade() {
            return outputs;
        }

        @Override
        public long weightCount() {
            return weights.values().capacity();
        }
    }

    /**
     * Batch normalization over the channels.
     *
     * @param decay how much of the running statistics a step keeps
     * @param logarithmic whether the running variance is kept as the decimal logarithm of its root
     */
    record Normalize(
            ArrayShape shape,
            Parameter gamma,
            Parameter beta,
            Parameter mean,
            Parameter variance,
            double epsilon,
            double decay,
            boolean logarithmic)
            implements Operation {
        @Override
        public Stage stage(PlanBuilder plan) {
            return new NormalizationStage(this, plan);
        }

        @Override
        public boolean learns() {
            return true;
        }

        @Override
        public boolean mixesExamples() {
            return true;
        }
    }

    /** How the values in a window become one. */
    enum Reduction {
        MAXIMUM,
        MEAN_OF_ALL_CELLS,
        MEAN_WITHOUT_PADDING
    }

    /** A pooling. */
    record Pool(ArrayShape output, SlidingWindow window, Reduction reduction) implements Operation {
        @Override
        public Stage stage(PlanBuilder plan) {
            return new PoolingStage(this, plan);
        }

        @Override
        public long valuesMade() {
            return output.values();
        }
    }

    /** A rectifier. */
    record Rectify() implements Operation {
        @Override
        public Stage stage(PlanBuilder plan) {
            return new ReluStage(plan);
        }
    }

    /**
     * Dropout, which training alone knows.
     *
     * @param keep the probability that a value is kept, and then divided by this probability
     * @param layer the number of the layer, so that two layers drop differently
     */
    record DropOut(double keep, int layer) implements Operation {
        @Override
        public Stage stage(PlanBuilder plan) {
            return new DropoutStage(this, plan);
        }
    }
}
