package cnnbyhand.reading;

import java.util.List;

/**
 * An array of weights in a file, without its values.
 *
 * @param path the groups that it stands in: its layer, with models and scopes before or behind it
 * @param name its own name: {@code kernel}, {@code moving_mean}
 * @param sides as the file states them
 */
public record StatedArray(List<String> path, String name, List<Long> sides) {
    public StatedArray {
        path = List.copyOf(path);
        sides = List.copyOf(sides);
    }
}
