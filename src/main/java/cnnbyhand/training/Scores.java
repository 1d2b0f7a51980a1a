package cnnbyhand.training;

/**
 * How a network does on examples that it was not trained on.
 *
 * @param loss mean of −ln p of the right class, in nats
 * @param accuracy the share of examples whose most probable class is the right one, 0 to 1
 * @param examples how many were tried
 * @param confusion which class was taken for which
 */
public record Scores(double loss, double accuracy, int examples, Confusion confusion) {}
