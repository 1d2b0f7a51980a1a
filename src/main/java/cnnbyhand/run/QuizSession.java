package cnnbyhand.run;

import cnnbyhand.command.AnswerFile;
import cnnbyhand.command.QuizOptions;
import cnnbyhand.command.WrongCommand;
import cnnbyhand.keeping.ResultFolder;
import cnnbyhand.published.Model;
import cnnbyhand.quiz.Question;
import cnnbyhand.quiz.Quiz;
import cnnbyhand.quiz.QuizResults;
import cnnbyhand.screen.QuizPage;
import cnnbyhand.screen.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One quiz from its first question to its score; what has been answered is kept at once. */
public final class QuizSession {
    private final Quiz quiz;
    private final QuizPage page;
    private final QuizResults results;
    private final Optional<AnswerFile> file;

    /**
     * Makes ready for a quiz.
     *
     * @throws WrongCommand if the file of answers cannot be used
     * @throws cnnbyhand.keeping.UnwritableFolder if the grades have nowhere to go
     */
    public QuizSession(QuizOptions options, Path out, Screen screen) throws IOException, WrongCommand {
        quiz = new Quiz(options.model().network(), options.model().regimen().batch(), options.level());
        page = new QuizPage(quiz, screen, options.hint(), about(options.model()));
        ResultFolder folder = ResultFolder.open(out, options.model().name());
        results = new QuizResults(
                folder,
                Optional.of(options.model().document()),
                options.answers().orElse("typed"),
                options.hint());
        results.writeSheet(options.model().network());
        file = options.answers().isEmpty()
                ? Optional.empty()
                : Optional.of(AnswerFile.read(options.answers().get(), quiz, results.sheet()));
    }

    private static List<String> about(Model model) {
        return List.of(
                "document   " + model.document().number() + ", "
                        + model.document().title(),
                "network    " + model.document().network() + ", images of "
                        + model.network().input());
    }

    public void run() throws IOException {
        page.opening(results);
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
        return question.flatMap(next -> file.isPresent() ? filed(next, file.get()) : page.ask(next));
    }

    private Optional<String> filed(Question question, AnswerFile answers) {
        String answer = answers.answer(question);
        page.show(question, answer);
        return Optional.of(answer);
    }
}
