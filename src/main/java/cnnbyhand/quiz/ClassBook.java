package cnnbyhand.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What is kept of a class while it is graded: each student's marks, and counts; no answer. */
public final class ClassBook {
    private static final double HALF = 0.5;

    private final List<Question> questions;
    private final List<StudentMarks> students = new ArrayList<>();
    private final SlipTally slips = new SlipTally();
    private final List<String> unreadable = new ArrayList<>();

    ClassBook(List<Question> questions) {
        this.questions = questions;
    }

    StudentMarks add(String student, String page, List<Grade> grades) {
        StudentMarks marks =
                new StudentMarks(student, page, grades.stream().map(Grade::mark).toList());
        students.add(marks);
        slips.add(grades);
        return marks;
    }

    void addUnreadable(String line) {
        unreadable.add(line);
    }

    List<Question> questions() {
        return questions;
    }

    List<StudentMarks> students() {
        return students;
    }

    List<SlipTally.Made> slips() {
        return slips.rows();
    }

    List<String> unreadable() {
        return unreadable;
    }

    /** How many sheets could be graded. */
    public int graded() {
        return students.size();
    }

    /** {@code 28 of 30 sheets graded; median 75.0 %, from 31.3 to 100.0 %}. */
    public String sentence() {
        String graded = graded() + " of " + (graded() + unreadable.size()) + " sheets graded";
        return students.isEmpty()
                ? graded
                : graded + "; median " + percent(HALF) + " %, from " + percent(0) + " to " + percent(1) + " %";
    }

    /** The commonest slips, each with how many students made it. */
    public List<String> commonest(int most) {
        return slips().stream()
                .limit(most)
                .map(made -> made.students() + " of " + graded() + ": " + made.sentence())
                .toList();
    }

    /** The percentage that {@code share} of the students do not exceed. */
    private String percent(double share) {
        List<StudentMarks> sorted = students.stream()
                .sorted((one, other) -> Double.compare(one.share(), other.share()))
                .toList();
        return sorted.get((int) Math.round(share * (sorted.size() - 1))).percent();
    }

    /** How many of a hundred students have a point for a question. */
    int percentRight(int question) {
        long points = students.stream()
                .map(student -> student.marks().get(question))
                .filter(mark -> mark == Mark.RIGHT || mark == Mark.RIGHT_FROM_SLIP)
                .count();
        return Math.toIntExact(Math.round(100.0 * points / students.size()));
    }

    IntStream places() {
        return IntStream.range(0, questions.size());
    }
}
