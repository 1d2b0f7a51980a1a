package cnnbyhand.bench;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What one process of a race does.
 *
 * @param activity what it is busy with
 * @param subject the model, or the sizes of a computation
 * @param launch what it is started with
 */
record Task(Activity activity, String subject, Launch launch) {

    Task(Activity activity, String subject) {
        this(activity, subject, Launch.USUAL);
    }

    static List<Task> on(String model, Activity... activities) {
        return Stream.of(activities).map(activity -> new Task(activity, model)).toList();
    }

    /** For whoever watches the measurement. */
    @Override
    public String toString() {
        return activity + " " + subject + " " + launch.classes() + " " + new TreeMap<>(launch.variables());
    }
}
