package cnnbyhand.run;

import cnnbyhand.command.AnswerFile;
import cnnbyhand.command.QuizOptions;
import cnnbyhand.command.WrongCommand;
import cnnbyhand.quiz.Grade;
import cnnbyhand.quiz.Question;
import cnnbyhand.quiz.Quiz;
import cnnbyhand.quiz.QuizResults;
import cnnbyhand.reading.UnusableNetwork;
import cnnbyhand.screen.QuizPage;
import cnnbyhand.screen.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** One quiz from its first question to its score; what has been answered is kept at once. */
public final class QuizSession {
    private final Quiz quiz;
    private final QuizPage page;
    private final QuizResults results;
    private final Optional<AnswerFile> file;
    private final int tries;

    /**
     * Makes ready for a quiz.
     *
     * @throws WrongCommand if the file of answers cannot be used
     * @throws UnusableNetwork if it is about a file that describes no network
     * @throws cnnbyhand.keeping.UnwritableFolder if the grades have nowhere to go
     */
    public QuizSession(QuizOptions options, Path out, Screen screen) throws IOException, WrongCommand, UnusableNetwork {
        QuizSubject subject = QuizSubject.of(options, out, screen);
        quiz = new Quiz(subject.network(), subject.batch(), options.level());
        page = new QuizPage(quiz, screen, options.hint(), subject.about(), subject.workedOut());
        results = new QuizResults(
                subject.folder(), subject.document(), options.answers().orElse("typed"), options.hint());
        results.writeSheet(subject.network());
        tries = options.tries();
        file = options.answers().isEmpty()
                ? Optional.empty()
                : Optional.of(AnswerFile.read(options.answers().get(), quiz, results.sheet()));
    }

    public void run() throws IOException {
        page.opening(results);
        file.ifPresent(answers -> page.notGraded(answers.remarks()));
        Optional<String> answer = answer();
        while (answer.isPresent()) {
            page.grade(quiz.answer(answer.get()));
            results.write(quiz);
            answer = answer();
        }
        page.closing(results);
    }

    /** The answer to the next question; nothing at the end of the quiz or of the input. */
    private Optional<String> answer() {
        Optional<Question> question = quiz.next();
        return question.flatMap(next -> file.isPresent() ? filed(next, file.get()) : typed(next));
    }

    /** The answer that counts: the first that is not wrong, or the last try. */
    private Optional<String> typed(Question question) {
        Optional<String> answer = page.ask(question);
        for (int left = tries - 1; left > 0; left--) {
            Optional<Grade> miss = answer.flatMap(quiz::miss);
            if (miss.isEmpty()) {
                return answer;
            }
            page.miss(miss.get(), left);
            answer = page.ask(question);
        }
        return answer;
    }

    private Optional<String> filed(Question question, AnswerFile answers) {
        String answer = answers.answer(question);
        page.show(question, answer);
        return Optional.of(answer);
    }
}
