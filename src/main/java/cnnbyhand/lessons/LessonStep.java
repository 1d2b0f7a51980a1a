package cnnbyhand.lessons;

import java.util.List;

/**
 * A piece of a lesson that is shown at once.
 *
 * @param part prose no longer than a section, or a cell
 * @param questions those that the piece ends with
 * @param heading whether a section begins with it
 * @param answers the numbers of the questions that are answered once the piece is shown
 */
record LessonStep(Part part, List<String> questions, boolean heading, List<Integer> answers) {

    /** Whether somebody who goes step by step stops between {@code before} and this piece. */
    boolean pausesBehind(LessonStep before) {
        boolean answer = part.folded() && !before.part.folded();
        return before.part instanceof Part.CodeCell || !before.questions.isEmpty() || answer || heading;
    }

    Pause.Before kind(LessonStep before) {
        if (part.folded() && !before.part.folded()) {
            return Pause.Before.ANSWER;
        }
        return heading ? Pause.Before.SECTION : Pause.Before.MORE;
    }
}
