package cnnbyhand.bench;

import cnnbyhand.published.Models;

/**
 * What a network is trained or evaluated on.
 *
 * @param model its name
 * @param batch images a step
 * @param channelsLast whether a pixel's channels lie side by side in memory, which only PyTorch is asked to take
 */
record Subject(String model, int batch, boolean channelsLast) {
    private static final String SEPARATOR = "@";

    /** Reads {@link #text}, or a model's name alone, which stands for its document's batch. */
    static Subject of(String text) {
        String[] words = text.split(SEPARATOR);
        return words.length == 1
                ? new Subject(text, documented(text), false)
                : new Subject(words[0], Integer.parseInt(words[1]), Boolean.parseBoolean(words[2]));
    }

    String text() {
        return model + SEPARATOR + batch + SEPARATOR + channelsLast;
    }

    /** Images a step, as the document of the model of that name has it. */
    static int documented(String model) {
        return Models.named(model).orElseThrow().regimen().batch();
    }
}
