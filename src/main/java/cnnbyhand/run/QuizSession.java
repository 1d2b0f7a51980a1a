package cnnbyhand.run;

import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Network;
import cnnbyhand.command.AnswerFile;
import cnnbyhand.command.NetworkOptions;
import cnnbyhand.command.QuizOptions;
import cnnbyhand.command.WrongCommand;
import cnnbyhand.keeping.ResultFolder;
import cnnbyhand.published.Document;
import cnnbyhand.published.Model;
import cnnbyhand.quiz.Question;
import cnnbyhand.quiz.Quiz;
import cnnbyhand.quiz.QuizResults;
import cnnbyhand.reading.DescribedNetwork;
import cnnbyhand.reading.NetworkReader;
import cnnbyhand.reading.UnusableNetwork;
import cnnbyhand.screen.QuizPage;
import cnnbyhand.screen.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One quiz from its first question to its score; what has been answered is kept at once. */
public final class QuizSession {
    private final Quiz quiz;
    private final QuizPage page;
    private final QuizResults results;
    private final Optional<AnswerFile> file;

    /** Keras's batch where nobody says another. */
    private static final int USUAL_BATCH = 32;

    /** What is asked about: a network, where it comes from, and the command that works it out. */
    private record Subject(
            Network network, int batch, Optional<Document> document, List<String> about, String workedOut) {}

    /**
     * Makes ready for a quiz.
     *
     * @throws WrongCommand if the file of answers cannot be used
     * @throws UnusableNetwork if it is about a file that describes no network
     * @throws cnnbyhand.keeping.UnwritableFolder if the grades have nowhere to go
     */
    public QuizSession(QuizOptions options, Path out, Screen screen) throws IOException, WrongCommand, UnusableNetwork {
        Subject subject = options.model().isPresent()
                ? of(options.model().get())
                : of(options.network().orElseThrow());
        quiz = new Quiz(subject.network, subject.batch, options.level());
        page = new QuizPage(quiz, screen, options.hint(), subject.about, subject.workedOut);
        ResultFolder folder = ResultFolder.open(out, subject.network.name());
        results = new QuizResults(folder, subject.document, options.answers().orElse("typed"), options.hint());
        results.writeSheet(subject.network);
        file = options.answers().isEmpty()
                ? Optional.empty()
                : Optional.of(AnswerFile.read(options.answers().get(), quiz, results.sheet()));
    }

    private static Subject of(Model model) {
        Document document = model.document();
        return new Subject(
                model.network(),
                model.regimen().batch(),
                Optional.of(document),
                List.of(
                        "document   " + document.number() + ", " + document.title(),
                        "network    " + document.network() + ", images of "
                                + model.network().input()),
                "mvn exec:java -Dmodel=" + model.name() + " -Dtrain=false");
    }

    private static Subject of(NetworkOptions options) throws IOException, UnusableNetwork {
        DescribedNetwork described = NetworkReader.read(options.file(), options.input(), options.partial());
        List<String> about = new ArrayList<>(List.of(
                "file       " + described.format(),
                "network    " + described.network().name() + ", input of "
                        + described.network().input()));
        about.addAll(notAsked(described.network().ledger()));
        return new Subject(
                described.network(), USUAL_BATCH, Optional.empty(), about, "mvn exec:java -Dnetwork=" + options.file());
    }

    /** What comes out of a layer that no rule is known for. */
    private static List<String> notAsked(Ledger ledger) {
        return ledger.entries().stream()
                .filter(entry -> entry.layer().stated().isPresent())
                .map(entry -> "not asked  " + entry.name() + ", "
                        + entry.layer().kind() + ": " + entry.output().shape() + " comes out")
                .toList();
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
