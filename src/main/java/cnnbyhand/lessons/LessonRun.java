package cnnbyhand.lessons;

import cnnbyhand.lessons.cells.Blackboard;
import java.io.IOException;
import java.util.Optional;

/** Goes through a lesson, prose and cells, in the order of the page. */
public final class LessonRun {
    private static final String JSHELL = "jdk.jshell";

    private final Lesson lesson;
    private final Audience audience;
    private final Collector collector;

    public LessonRun(Lesson lesson, Audience audience) {
        this.lesson = lesson;
        this.audience = audience;
        this.collector = new Collector(lesson.stem(), audience);
    }

    /**
     * Runs until the last cell.
     *
     * @return what was shown; empty where the audience has left before the end
     * @throws LessonFault if the page is not written as lessons are, or this Java has no JShell
     * @throws CellFailed at the first cell that does not come to its end
     */
    public Optional<Outputs> run() throws IOException, LessonFault, CellFailed {
        Page page = lesson.page();
        requireJShell();
        Blackboard.use(collector);
        try (Session session = new Session()) {
            Part before = null;
            for (Part part : page.parts()) {
                if (pauses(before, part) && !audience.ready()) {
                    return Optional.empty();
                }
                take(part, session);
                before = part;
            }
        }
        return Optional.of(collector.outputs());
    }

    /** Asked here, because a session cannot even be loaded without it. */
    private static void requireJShell() throws LessonFault {
        if (ModuleLayer.boot().findModule(JSHELL).isEmpty()) {
            throw new LessonFault("lessons must run on a JDK, found a Java without " + JSHELL + " at "
                    + System.getProperty("java.home"));
        }
    }

    private void take(Part part, Session session) throws CellFailed {
        if (part instanceof Part.Prose prose) {
            audience.prose(prose);
        } else if (part instanceof Part.CodeCell cell) {
            audience.code(cell);
            collector.begin(cell);
            session.run(cell);
        }
    }

    private static boolean pauses(Part before, Part next) {
        return before instanceof Part.CodeCell || before != null && next.folded() && !before.folded();
    }
}
