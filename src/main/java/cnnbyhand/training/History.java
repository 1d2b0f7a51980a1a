package cnnbyhand.training;

import java.util.ArrayList;
import java.util.List;

/** What a training has gone through so far. */
public final class History {

    /**
     * The loss around one moment of training.
     *
     * @param epoch how far the training was: 1.5 is the middle of the second pass
     * @param loss mean of the batches since the point before, in nats
     */
    public record LossPoint(double epoch, double loss) {}

    private final List<Epoch> epochs = new ArrayList<>();
    private final List<LossPoint> points = new ArrayList<>();
    private Pass pass = Pass.beginning(0);
    private float[] velocity = new float[0];
    private Scores scores;

    /** The epochs so far, the untrained network first. */
    public List<Epoch> epochs() {
        return List.copyOf(epochs);
    }

    /** The training loss along the way, finer than epochs. */
    public List<LossPoint> points() {
        return List.copyOf(points);
    }

    /** The pass under way, or the next one. */
    public Pass pass() {
        return pass;
    }

    /** See {@link Trainer#velocity}. */
    public float[] velocity() {
        return velocity;
    }

    /** The last test; null before the first one of this process. */
    public Scores scores() {
        return scores;
    }

    public Epoch last() {
        return epochs.get(epochs.size() - 1);
    }

    /** Passes that are done; −1 before the untrained network was tested. */
    public int completed() {
        return epochs.size() - 1;
    }

    /** Seconds of training, tests not counted. */
    public double seconds() {
        return epochs.stream().mapToDouble(Epoch::seconds).sum();
    }

    /** Ends the pass of this epoch; the next one begins. */
    void add(Epoch epoch) {
        epochs.add(epoch);
        pass = Pass.beginning(epoch.number() + 1);
    }

    void reaches(Pass now) {
        pass = now;
    }

    void moves(float[] now) {
        velocity = now;
    }

    void tested(Scores test) {
        scores = test;
    }

    void add(LossPoint point) {
        points.add(point);
    }

    /** A history that was kept by an earlier run. */
    public static History of(List<Epoch> epochs, List<LossPoint> points, Pass pass) {
        return of(epochs, points, pass, new float[0]);
    }

    /** The same with the velocity that it ended with. */
    public static History of(List<Epoch> epochs, List<LossPoint> points, Pass pass, float[] velocity) {
        History history = new History();
        history.epochs.addAll(epochs);
        history.points.addAll(points);
        history.pass = pass;
        history.velocity = velocity;
        return history;
    }
}
