package cnnbyhand.training;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The readings with the highest probabilities among many; the others are forgotten at once. */
final class MostConfident {
    /** Of two that are equally probable, the one that stands earlier in the test set comes first. */
    private static final Comparator<Prediction> ORDER =
            Comparator.comparingDouble(Prediction::probability).reversed().thenComparingInt(Prediction::index);

    private final int most;
    private final PriorityQueue<Prediction> kept = new PriorityQueue<>(ORDER.reversed());

    MostConfident(int most) {
        this.most = most;
    }

    void add(Prediction reading) {
        kept.add(reading);
        if (kept.size() > most) {
            kept.remove();
        }
    }

    /** The most probable first. */
    List<Prediction> inOrder() {
        return kept.stream().sorted(ORDER).toList();
    }
}
