package cnnbyhand.quiz;

import static cnnbyhand.quiz.QuizHtml.escaped;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A class at a glance: who has which layer right, which slips were made most, and whose sheets could not be read. */
final class ClassPage {
    private final Quiz quiz;
    private final ClassBook book;

    ClassPage(Quiz quiz, ClassBook book) {
        this.quiz = quiz;
        this.book = book;
    }

    /** The page line by line, so that a large class does not have to be in memory as one text. */
    Stream<String> lines() {
        Stream<String> body = Stream.of(
                        Stream.of("<p class=\"lead\">" + escaped(book.sentence()) + "</p>"),
                        unreadable(),
                        book.graded() == 0 ? Stream.<String>of() : Stream.concat(heatMap(), slips()))
                .flatMap(each -> each);
        return QuizHtml.page("Predict, then check: " + quiz.network().name(), body);
    }

    private Stream<String> unreadable() {
        List<String> lines = book.unreadable();
        return lines.isEmpty()
                ? Stream.of()
                : Stream.of(
                                Stream.of("<section class=\"unread\">", "<h2>Not graded</h2>", "<ul>"),
                                lines.stream().map(line -> "<li>" + escaped(line) + "</li>"),
                                Stream.of("</ul>", "</section>"))
                        .flatMap(each -> each);
    }

    private Stream<String> heatMap() {
        return Stream.of(
                        Stream.of(
                                "<h2>Layer by student</h2>",
                                QuizHtml.legend(),
                                "<p class=\"quiet\">Of each layer " + letters() + ".</p>",
                                "<div class=\"wide\">",
                                "<table class=\"heat\" style=\"--cells:"
                                        + book.questions().size() + "\">",
                                "<thead>"),
                        head(),
                        Stream.of("</thead>", "<tbody>"),
                        book.students().stream().map(this::row),
                        Stream.of("</tbody>", "</table>", "</div>"))
                .flatMap(each -> each);
    }

    /** {@code s shape, p parameters}. */
    private String letters() {
        return quiz.level().cells().stream()
                .map(cell -> cell.word().charAt(0) + " " + cell.word())
                .collect(Collectors.joining(", "));
    }

    private Stream<String> head() {
        int cells = quiz.level().cells().size();
        StringBuilder layers = new StringBuilder("<tr><th class=\"who\">layer</th><th></th>");
        StringBuilder asked = new StringBuilder("<tr><th class=\"who\">asked</th><th class=\"number\">mark, %</th>");
        StringBuilder right = new StringBuilder("<tr class=\"all\"><th class=\"who\">right, %</th><th></th>");
        book.places().forEach(place -> {
            Question question = book.questions().get(place);
            boolean first = place % cells == 0;
            if (first) {
                layers.append("<th class=\"layer first\" colspan=\"" + cells + "\"><span>"
                        + escaped(question.layer().name()) + "</span></th>");
            }
            asked.append("<th class=\"asked" + (first ? " first" : "") + "\"><abbr title=\""
                    + question.cell().word() + "\">" + question.cell().word().charAt(0) + "</abbr></th>");
            int percent = book.percentRight(place);
            right.append("<td class=\"share" + (first ? " first" : "") + "\" style=\"--share:" + percent + "%\">"
                    + percent + "</td>");
        });
        return Stream.of(layers + "</tr>", asked + "</tr>", right + "</tr>");
    }

    private String row(StudentMarks student) {
        int cells = quiz.level().cells().size();
        String marks = book.places()
                .mapToObj(place -> mark(student.marks().get(place), place % cells == 0))
                .collect(Collectors.joining());
        return "<tr><th class=\"who\"><a href=\"" + escaped(FeedbackNames.address(student.page())) + "\">"
                + escaped(student.student()) + "</a></th><td class=\"number\">" + Math.round(student.share()) + "</td>"
                + marks + "</tr>";
    }

    private static String mark(Mark mark, boolean first) {
        return "<td class=\"" + mark.key() + (first ? " first" : "") + "\" title=\"" + mark + "\">"
                + QuizHtml.sign(mark) + "</td>";
    }

    private Stream<String> slips() {
        List<String> lines = new ArrayList<>(List.of("<h2>Slips, the commonest first</h2>"));
        if (book.slips().isEmpty()) {
            lines.add("<p>None was made.</p>");
            return lines.stream();
        }
        lines.add("<ol class=\"slips\">");
        for (SlipTally.Made made : book.slips()) {
            long percent = Math.round(100.0 * made.students() / book.graded());
            lines.add("<li><div class=\"bar\"><i style=\"width:" + percent + "%\"></i></div><b>" + made.students()
                    + (made.students() == 1 ? " student" : " students") + "</b><p>" + escaped(made.sentence())
                    + " <span>" + escaped(made.where()) + "</span></p></li>");
        }
        lines.add("</ol>");
        return lines.stream();
    }
}
