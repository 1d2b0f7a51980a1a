package cnnbyhand.command;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the allowed word that a typing error probably meant. */
final class Nearest {
    private static final int FARTHEST = 2;

    private Nearest() {}

    /**
     * The word with the fewest changed letters, if it takes no more than two and leaves a letter in place. Capitals change
     * nothing, but where two words are as near, the one with the same capitals is meant.
     */
    static Optional<String> to(String typed, List<String> words) {
        return words.stream()
                .filter(word -> anyCase(typed, word) <= Math.min(FARTHEST, word.length() - 1))
                .min(Comparator.<String>comparingInt(word -> anyCase(typed, word))
                        .thenComparingInt(word -> distance(typed, word)));
    }

    private static int anyCase(String typed, String word) {
        return distance(typed.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
    }

    /** How many letters have to be put in, left out, replaced or swapped with a neighbour. */
    static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : cheapest(one, other, i, j, cost);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cheapest(String one, String other, int i, int j, int[][] cost) {
        int replaced = cost[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, 1 + cost[i - 2][j - 2]) : best;
    }
}
