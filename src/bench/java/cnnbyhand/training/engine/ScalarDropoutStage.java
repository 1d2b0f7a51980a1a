package cnnbyhand.training.engine;

/** Dropout whose mask is drawn value by value. */
final class ScalarDropoutStage extends DropoutStage {

    ScalarDropoutStage(Operation.DropOut dropout, PlanBuilder plan) {
        super(dropout, plan);
    }

    @Override
    DropoutMask mask(long key, double keep) {
        return new ScalarMask(key, keep);
    }

    /** The loop's own counter keeps the Java compiler from using vector instructions. */
    private static final class ScalarMask extends DropoutMask {

        ScalarMask(long key, double keep) {
            super(key, keep);
        }

        @Override
        void fill(int[] chunk, int start) {
            for (int i = 0; i < CHUNK; i++) {
                chunk[i] = value(start + i);
            }
        }
    }
}
