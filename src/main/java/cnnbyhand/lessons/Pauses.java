package cnnbyhand.lessons;

import java.util.List;

/** Counts the places of a lesson where one may stop. */
final class Pauses {
    private static final String SHOWN = "What does the cell show?";
    private static final String EXERCISE = "Your answer to the exercise";

    private final int total;
    private int number;

    Pauses(List<LessonStep> steps) {
        total = count(steps);
    }

    private static int count(List<LessonStep> steps) {
        int count = 0;
        for (int place = 0; place < steps.size(); place++) {
            LessonStep step = steps.get(place);
            count += place > 0 && step.pausesBehind(steps.get(place - 1)) ? 1 : 0;
            count += step.part() instanceof Part.CodeCell ? 1 : 0;
        }
        boolean asksLast =
                !steps.isEmpty() && !steps.get(steps.size() - 1).questions().isEmpty();
        return count + (asksLast ? 1 : 0);
    }

    Pause between(LessonStep before, LessonStep next) {
        Pause.Before kind = next.kind(before);
        return next(kind, kind == Pause.Before.ANSWER ? List.of(EXERCISE) : before.questions());
    }

    Pause before(Part.CodeCell cell) {
        return next(Pause.Before.OUTPUT, List.of(SHOWN));
    }

    /** At the end of the page. */
    Pause behind(LessonStep last) {
        return next(Pause.Before.MORE, last.questions());
    }

    private Pause next(Pause.Before kind, List<String> questions) {
        number++;
        return new Pause(kind, number, total, questions);
    }
}
