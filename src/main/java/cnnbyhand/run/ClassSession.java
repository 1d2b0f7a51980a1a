package cnnbyhand.run;

import cnnbyhand.command.AnswerFile;
import cnnbyhand.command.AnswerSheets;
import cnnbyhand.command.AnswerSheets.AnswerSheet;
import cnnbyhand.command.QuizOptions;
import cnnbyhand.command.WrongCommand;
import cnnbyhand.quiz.ClassBook;
import cnnbyhand.quiz.ClassResults;
import cnnbyhand.quiz.ClassResults.Marking;
import cnnbyhand.quiz.Level;
import cnnbyhand.quiz.Quiz;
import cnnbyhand.quiz.QuizResults;
import cnnbyhand.reading.UnusableNetwork;
import cnnbyhand.screen.ClassScreen;
import cnnbyhand.screen.Screen;
import java.io.IOException;
import java.nio.file.Path;

/** The sheets of a class, graded one after the other; none stays in memory. */
public final class ClassSession {
    private final QuizSubject subject;
    private final Level level;
    private final AnswerSheets sheets;
    private final ClassScreen page;
    private final QuizResults empty;
    private final ClassResults results;

    /**
     * Makes ready to grade.
     *
     * @throws WrongCommand if there is no sheet
     * @throws UnusableNetwork if it is about a file that describes no network
     * @throws cnnbyhand.keeping.UnwritableFolder if the grades have nowhere to go
     */
    public ClassSession(QuizOptions options, Path out, Screen screen)
            throws IOException, WrongCommand, UnusableNetwork {
        subject = QuizSubject.of(options, out, screen);
        level = options.level();
        String answers = options.answers().orElseThrow();
        sheets = AnswerSheets.in(answers);
        page = new ClassScreen(screen);
        empty = new QuizResults(subject.folder(), subject.document(), answers, options.hint());
        empty.writeSheet(subject.network());
        results = new ClassResults(subject.folder(), quiz());
    }

    /** Grades them and returns whether any could be graded. */
    public boolean run() throws IOException {
        page.opening(subject.network().name(), subject.about(), sheets.sheets().size(), sheets.leftOut());
        ClassBook book = results.write(marking -> {
            for (AnswerSheet sheet : sheets.sheets()) {
                grade(sheet, marking);
            }
        });
        page.closing(book, results.files());
        return book.graded() > 0;
    }

    private void grade(AnswerSheet sheet, Marking marking) throws IOException {
        Quiz quiz = quiz();
        try {
            AnswerFile file = AnswerFile.read(sheet.file().toString(), quiz, empty.sheet());
            quiz.questions().forEach(question -> quiz.answer(file.answer(question)));
            marking.graded(sheet.student(), quiz, file.remarks());
        } catch (WrongCommand unreadable) {
            String line = sheet.file().getFileName() + ": " + unreadable.getMessage();
            page.unreadable(line);
            marking.unreadable(line);
        }
    }

    private Quiz quiz() {
        return new Quiz(subject.network(), subject.batch(), level);
    }
}
