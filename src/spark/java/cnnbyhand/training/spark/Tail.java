package cnnbyhand.training.spark;

/**
 * The last quarter of a pass. A training at an even rate swings about the way that it takes, and carried on by a momentum it swings
 * farther; the mean over the end of that way lies nearer to where it leads. Ruppert (1988) and Polyak and Juditsky (1992) average the
 * whole way, Jain, Kakade, Kidambi, Netrapalli and Sidford the end of it, for workers side by side, too (JMLR 18, 2018,
 * https://arxiv.org/abs/1610.03774); Izmailov and others do so for deep networks ("Stochastic Weight Averaging", UAI 2018,
 * https://arxiv.org/abs/1803.05407).
 *
 * @param batches of the whole pass
 */
record Tail(int batches) {

    /** The number of its first batch. */
    int first() {
        return (int) (batches * 3L / 4);
    }

    /** What a round counts for in the mean of the tail up to its end: 0 before the tail, 1 for its first round. */
    double share(RoundPlan round) {
        int all = Math.max(0, round.end() - first());
        int own = Math.min(all, round.end() - round.first());
        return all == 0 ? 0 : (double) own / all;
    }

    /** Whether the pass is over behind a round. */
    boolean endsWith(RoundPlan round) {
        return round.end() == batches;
    }
}
