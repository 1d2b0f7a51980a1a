package cnnbyhand.bench;

import cnnbyhand.published.Models;
import java.nio.file.Path;
import java.util.List;

/**
 * How much is measured.
 *
 * @param models their names
 * @param rounds of each contender
 * @param seconds a round
 * @param out the folder that the page is written to
 */
record Settings(List<String> models, int rounds, double seconds, Path out) {

    /** The same in rounds of {@code part} of their time. */
    Settings shorter(double part) {
        return new Settings(models, rounds, part * seconds, out);
    }

    static Settings read() {
        List<String> models = words("models", Models.names());
        return new Settings(
                models,
                Integer.getInteger("rounds", 5),
                Double.parseDouble(System.getProperty("seconds", "2")),
                Path.of(System.getProperty("out", "results/reference")));
    }

    /** The words of an option, each of which must be one of {@code allowed}; all of these if it is not given. */
    static List<String> words(String option, List<String> allowed) {
        List<String> words =
                List.of(System.getProperty(option, String.join(",", allowed)).split(","));
        for (String word : words) {
            if (!allowed.contains(word)) {
                throw new IllegalArgumentException(
                        option + " must be some of " + String.join(",", allowed) + ", found " + word);
            }
        }
        return words;
    }
}
