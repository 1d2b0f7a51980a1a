package cnnbyhand.training;

import java.util.List;

/** Histories as an earlier run may have kept them. */
public final class Kept {
    private Kept() {}

    /** Between two epochs. */
    public static History history(List<Epoch> epochs, List<History.LossPoint> points) {
        return History.of(epochs, points, Pass.beginning(epochs.size()));
    }
}
