package cnnbyhand.quiz;

import static cnnbyhand.quiz.QuizHtml.escaped;

import cnnbyhand.byhand.diagnosis.Finding;
import java.util.ArrayList;
import java.util.List;

/** What one student gets back: each answer, its mark, why it is wrong, and how it is right. */
final class FeedbackPage {
    private final Quiz quiz;
    private final StudentMarks marks;
    private final List<String> remarks;

    FeedbackPage(Quiz quiz, StudentMarks marks, List<String> remarks) {
        this.quiz = quiz;
        this.marks = marks;
        this.remarks = remarks;
    }

    List<String> lines() {
        List<String> body = new ArrayList<>();
        body.add("<p class=\"lead\">"
                + escaped(quiz.network().name() + ": " + quiz.score().sentence()) + "; mark " + marks.points() + " of "
                + marks.marks().size() + ", " + marks.percent() + " %</p>");
        body.add(QuizHtml.legend());
        again(body);
        body.add("<div class=\"wide\"><table class=\"answers\">");
        body.add("<thead><tr><th>layer</th><th>asked</th><th></th><th>yours</th><th>right</th></tr></thead>");
        quiz.grades().forEach(grade -> body.add(row(grade)));
        body.add("</table></div>");
        remarks.forEach(remark -> body.add("<p class=\"quiet\">Not graded: " + escaped(remark) + "</p>"));
        return QuizHtml.page(marks.student(), body.stream()).toList();
    }

    private void again(List<String> body) {
        List<String> rules = quiz.score().toReadAgain();
        if (!rules.isEmpty()) {
            body.add("<h2>To read again</h2>");
            body.add("<ul>");
            rules.forEach(rule -> body.add("<li>" + escaped(rule) + "</li>"));
            body.add("</ul>");
        }
    }

    private String row(Grade grade) {
        boolean first = grade.question().cell() == quiz.level().cells().get(0);
        return "<tr" + (first ? " class=\"first\"" : "") + "><th>"
                + (first ? escaped(grade.question().layer().name()) : "") + "</th><td>"
                + grade.question().cell().word() + "</td><td><i class=\""
                + grade.mark().key() + "\" title=\""
                + grade.mark() + "\">" + QuizHtml.sign(grade.mark()) + "</i></td><td>" + escaped(grade.typed())
                + why(grade) + "</td><td>" + escaped(grade.right().value().toString()) + "<small>"
                + escaped(grade.right().derivation()) + "</small></td></tr>";
    }

    private static String why(Grade grade) {
        StringBuilder why = new StringBuilder();
        if (grade.mark() == Mark.RIGHT_FROM_SLIP) {
            why.append("<small>follows from your " + escaped(grade.ownInput()) + ": the slip is in "
                    + escaped(grade.slippedAt()) + "</small>");
        }
        for (Finding finding : grade.findings()) {
            why.append("<small>" + escaped(finding.sentence()) + " <code>" + escaped(finding.derivation())
                    + "</code></small>");
        }
        if (grade.mark() == Mark.WRONG && grade.findings().isEmpty()) {
            why.append("<small>by no slip that is known here</small>");
        }
        return why.toString();
    }
}
