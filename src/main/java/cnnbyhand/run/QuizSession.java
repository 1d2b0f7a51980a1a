package cnnbyhand.run;

import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Network;
import cnnbyhand.command.AnswerFile;
import cnnbyhand.command.NetworkChange;
import cnnbyhand.command.NetworkOptions;
import cnnbyhand.command.QuizOptions;
import cnnbyhand.command.WrongCommand;
import cnnbyhand.keeping.ResultFolder;
import cnnbyhand.published.Document;
import cnnbyhand.published.Model;
import cnnbyhand.quiz.Question;
import cnnbyhand.quiz.Quiz;
import cnnbyhand.quiz.QuizResults;
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
            Network network,
            int batch,
            Optional<Document> document,
            List<String> about,
            String workedOut,
            ResultFolder folder) {}

    /**
     * Makes ready for a quiz.
     *
     * @throws WrongCommand if the file of answers cannot be used
     * @throws UnusableNetwork if it is about a file that describes no network
     * @throws cnnbyhand.keeping.UnwritableFolder if the grades have nowhere to go
     */
    public QuizSession(QuizOptions options, Path out, Screen screen) throws IOException, WrongCommand, UnusableNetwork {
        Subject subject = options.model().isPresent()
                ? of(options.model().get(), options.change(), out)
                : of(options.network().orElseThrow(), out, screen);
        quiz = new Quiz(subject.network, subject.batch, options.level());
        page = new QuizPage(quiz, screen, options.hint(), subject.about, subject.workedOut);
        results = new QuizResults(
                subject.folder, subject.document, options.answers().orElse("typed"), options.hint());
        results.writeSheet(subject.network);
        file = options.answers().isEmpty()
                ? Optional.empty()
                : Optional.of(AnswerFile.read(options.answers().get(), quiz, results.sheet()));
    }

    private static Subject of(Model model, NetworkChange change, Path out) throws IOException, WrongCommand {
        Document document = model.document();
        Network network = changed(model.network(), change);
        return new Subject(
                network,
                model.regimen().batch(),
                change.isNone() ? Optional.of(document) : Optional.empty(),
                about(
                        "document   " + document.number() + ", " + document.title(),
                        document.network() + ", images of ",
                        network,
                        change),
                "mvn exec:java -Dmodel=" + model.name() + change.typed() + " -Dtrain=false",
                ResultFolder.open(out, network.name()));
    }

    private static Network changed(Network network, NetworkChange change) throws WrongCommand {
        return change.isNone() ? network : change.of(network).after();
    }

    private static List<String> about(String source, String what, Network network, NetworkChange change) {
        String changed = change.isNone() ? "" : ", changed:" + change.typed();
        List<String> about = new ArrayList<>(List.of(source + changed, "network    " + what + network.input()));
        about.addAll(notAsked(network.ledger()));
        return about;
    }

    /** What comes out of a layer that no rule is known for. */
    private static List<String> notAsked(Ledger ledger) {
        return ledger.entries().stream()
                .filter(entry -> entry.layer().stated().isPresent())
                .map(entry -> "not asked  " + entry.name() + ", "
                        + entry.layer().kind() + ": " + entry.output().shape() + " comes out")
                .toList();
    }

    private static Subject of(NetworkOptions options, Path out, Screen screen)
            throws IOException, WrongCommand, UnusableNetwork {
        FileNetwork file = FileNetwork.of(options);
        Network described = file.described().network();
        Network network = changed(described, file.change());
        return new Subject(
                network,
                USUAL_BATCH,
                Optional.empty(),
                about(
                        "file       " + file.described().format(),
                        described.name() + ", input of ",
                        network,
                        file.change()),
                "mvn exec:java -Dnetwork=" + options.file() + options.change().typed(),
                file.folder(out, screen));
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
        return question.flatMap(next -> file.isPresent() ? filed(next, file.get()) : page.ask(next));
    }

    private Optional<String> filed(Question question, AnswerFile answers) {
        String answer = answers.answer(question);
        page.show(question, answer);
        return Optional.of(answer);
    }
}
