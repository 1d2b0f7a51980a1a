package cnnbyhand.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one process of a race does.
 *
 * @param activity what it is busy with
 * @param subject the model, or the sizes of a computation
 * @param replacements folders of classes that stand before the program's own
 */
record Task(Activity activity, String subject, List<Path> replacements) {

    Task(Activity activity, String subject) {
        this(activity, subject, List.of());
    }

    static List<Task> on(String model, Activity... activities) {
        return Stream.of(activities).map(activity -> new Task(activity, model)).toList();
    }
}
