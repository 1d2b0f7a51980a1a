package cnnbyhand.bench;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one process of a race does.
 *
 * @param activity what it is busy with
 * @param subject the model, or the sizes of a computation
 */
record Task(Activity activity, String subject) {

    static List<Task> on(String model, Activity... activities) {
        return Stream.of(activities).map(activity -> new Task(activity, model)).toList();
    }
}
