package cnnbyhand.lessons;

import cnnbyhand.lessons.cells.Blackboard;
import java.io.IOException;
import java.util.List;
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
            return goThrough(Steps.of(page), session) ? Optional.of(collector.outputs()) : Optional.empty();
        }
    }

    private boolean goThrough(List<LessonStep> steps, Session session) throws CellFailed {
        Pauses pauses = new Pauses(steps);
        LessonStep before = null;
        for (LessonStep step : steps) {
            boolean stays =
                    before == null || !step.pausesBehind(before) || audience.ready(pauses.between(before, step));
            if (!stays || !take(step, pauses, session)) {
                return false;
            }
            before = step;
        }
        return before == null || before.questions().isEmpty() || audience.ready(pauses.behind(before));
    }

    /** Asked here, because a session cannot even be loaded without it. */
    private static void requireJShell() throws LessonFault {
        if (ModuleLayer.boot().findModule(JSHELL).isEmpty()) {
            throw new LessonFault("lessons must run on a JDK, found a Java without " + JSHELL + " at "
                    + System.getProperty("java.home"));
        }
    }

    /** Shows a piece; a cell's code first and, after a pause, what it shows. */
    private boolean take(LessonStep step, Pauses pauses, Session session) throws CellFailed {
        if (step.part() instanceof Part.Prose prose) {
            audience.prose(prose);
        } else if (step.part() instanceof Part.CodeCell cell) {
            audience.code(cell);
            if (!audience.ready(pauses.before(cell))) {
                return false;
            }
            collector.begin(cell);
            session.run(cell);
            audience.ran(cell);
        }
        step.answers().forEach(audience::answered);
        return true;
    }
}
