package cnnbyhand.quiz;

import java.util.List;

/**
 * How one student's sheet is graded, without the answers themselves.
 *
 * @param student the student, as the sheet's file is called
 * @param page the file with the student's feedback
 * @param marks one for each question
 */
record StudentMarks(String student, String page, List<Mark> marks) {
    private static final double WHOLE = 100;
    private static final long TENTHS = 10;

    long count(Mark mark) {
        return marks.stream().filter(mark::equals).count();
    }

    /** The points: what follows correctly from an earlier slip is worth as much as what is right. */
    long points() {
        return count(Mark.RIGHT) + count(Mark.RIGHT_FROM_SLIP);
    }

    double share() {
        return WHOLE * points() / marks.size();
    }

    /** The points of a hundred, with one decimal place and no sign: {@code 87.5}. */
    String percent() {
        long tenths = Math.round(TENTHS * share());
        return tenths / TENTHS + "." + tenths % TENTHS;
    }
}
