package cnnbyhand.training.spark;

/**
 * The velocity that all workers begin with. It would take N workers N rounds to build up, and meanwhile they would fall back behind one
 * worker by N − 1 rounds. But in the pass that one worker trains alone the network moves as it later should: in the second half of it
 * the velocity gathers what a round of all workers would have been, at that pace.
 *
 * @param batches of the pass
 * @param workers that will share the next one
 * @param average batches that each of them will train on in a round
 */
record Start(int batches, int workers, int average) {

    /** What of a round's change goes into the velocity. All of it never carries the network farther than that half of the pass did. */
    double share(RoundPlan round) {
        int own = Math.max(0, round.end() - Math.max(round.first(), first()));
        double pace = Math.min((double) workers * average / (batches - first()), 1.0 / (workers - 1));
        return pace * own / (round.end() - round.first());
    }

    private int first() {
        return batches / 2;
    }
}
