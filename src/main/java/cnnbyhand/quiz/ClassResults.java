package cnnbyhand.quiz;

import cnnbyhand.keeping.JsonStream;
import cnnbyhand.keeping.ResultFolder;
import cnnbyhand.tables.Table;
import cnnbyhand.tables.Table.Column;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What is kept of a class: {@code class.csv} for a grade book, {@code class.html} to look at, {@code results.json} for other
 * programs, and a page of feedback for each student. A sheet is written as soon as it is graded and then forgotten.
 */
public final class ClassResults {
    private static final String RESULTS = "results.json";
    private static final String GRADES = "class.csv";
    private static final String PAGE = "class.html";

    private final ResultFolder folder;
    private final ResultFolder feedback;
    private final FeedbackNames names = new FeedbackNames();
    private final Quiz quiz;

    /** @param quiz what was asked, unanswered */
    public ClassResults(ResultFolder folder, Quiz quiz) throws IOException {
        this.folder = folder;
        this.feedback = ResultFolder.open(folder.path(), FeedbackNames.FOLDER);
        this.quiz = quiz;
    }

    /** Grades the sheets of a class, one after the other. */
    @FunctionalInterface
    public interface Grading {
        void grade(Marking marking) throws IOException;
    }

    /** Takes what became of one sheet. */
    public interface Marking {
        /** @param remarks what the sheet says beside its answers */
        void graded(String student, Quiz answered, List<String> remarks) throws IOException;

        /** @param line which sheet it is, and why it cannot be graded */
        void unreadable(String line);
    }

    /** Writes all of it while {@code grading} goes on. */
    public ClassBook write(Grading grading) throws IOException {
        ClassBook book = new ClassBook(quiz.questions());
        folder.write(RESULTS, file -> {
            try (JsonGenerator json = JsonStream.to(file)) {
                ClassRecord record = new ClassRecord(json);
                record.begin(quiz);
                grading.grade(marking(book, record));
                record.end(book);
            }
        });
        folder.writeText(GRADES, grades(book).csv());
        Iterable<String> page = new ClassPage(quiz, book).lines()::iterator;
        folder.write(PAGE, page);
        return book;
    }

    private Marking marking(ClassBook book, ClassRecord record) {
        return new Marking() {
            @Override
            public void graded(String student, Quiz answered, List<String> remarks) throws IOException {
                String page = names.of(student);
                StudentMarks marks = book.add(student, page, answered.grades());
                feedback.write(page, new FeedbackPage(answered, marks, remarks).lines());
                record.student(marks, answered.grades(), remarks);
            }

            @Override
            public void unreadable(String line) {
                book.addUnreadable(line);
            }
        };
    }

    /**
     * The first four columns are those that Canvas looks for; it finds a student by the login or the name. Moodle lets one
     * choose the columns.
     */
    private static Table grades(ClassBook book) {
        List<Column> columns = List.of(
                Column.text("Student"),
                Column.text("ID"),
                Column.text("SIS Login ID"),
                Column.text("Section"),
                Column.number(Mark.RIGHT.key()),
                Column.number("carried"),
                Column.number("percent"),
                Column.number("mark"));
        return new Table(
                columns, book.students().stream().map(ClassResults::row).toList());
    }

    private static List<String> row(StudentMarks marks) {
        String student = plain(marks.student());
        return List.of(
                student,
                "",
                student,
                "",
                Long.toString(marks.count(Mark.RIGHT)),
                Long.toString(marks.count(Mark.RIGHT_FROM_SLIP)),
                marks.percent(),
                Long.toString(marks.points()));
    }

    /** A spreadsheet takes a cell that begins so for a formula and carries it out. */
    private static String plain(String cell) {
        return cell.matches("(?s)[=+@\\-].*") ? "'" + cell : cell;
    }

    /** The files that a class leaves behind. */
    public List<Path> files() {
        return List.of(
                folder.path().resolve(GRADES),
                folder.path().resolve(PAGE),
                folder.path().resolve(RESULTS),
                feedback.path());
    }
}
