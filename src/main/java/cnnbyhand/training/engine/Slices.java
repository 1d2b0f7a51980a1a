package cnnbyhand.training.engine;

/**
 * A batch in slices. They are learned in groups, so that few sums of gradients have to be kept, and so few that several threads can
 * take a group each.
 *
 * @param batch examples in all
 * @param examples in each slice
 */
record Slices(int batch, int examples) {

    private static final int MOST_GROUPS = 16;

    int count() {
        return batch / examples;
    }

    int groups() {
        return Math.min(count(), MOST_GROUPS);
    }

    /** The first slice of a group, and the end of the group before. */
    int start(int group) {
        return (int) ((long) count() * group / groups());
    }

    int group(int slice) {
        int group = 0;
        while (start(group + 1) <= slice) {
            group++;
        }
        return group;
    }

    boolean isFirst(int slice) {
        return start(group(slice)) == slice;
    }
}
