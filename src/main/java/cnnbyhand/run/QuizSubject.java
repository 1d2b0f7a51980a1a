package cnnbyhand.run;

import cnnbyhand.byhand.DrawnNetwork;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Network;
import cnnbyhand.command.NetworkChange;
import cnnbyhand.command.NetworkOptions;
import cnnbyhand.command.QuizOptions;
import cnnbyhand.command.WrongCommand;
import cnnbyhand.keeping.ResultFolder;
import cnnbyhand.published.Document;
import cnnbyhand.published.Model;
import cnnbyhand.quiz.Level;
import cnnbyhand.reading.UnusableNetwork;
import cnnbyhand.screen.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a quiz asks about.
 *
 * @param network the network
 * @param batch examples per step in training
 * @param document where the network comes from; nothing where it comes from no document
 * @param about lines that say where the network comes from
 * @param workedOut a line with the command that works every row out, or that draws the network again
 * @param folder where the grades go
 */
record QuizSubject(
        Network network,
        int batch,
        Optional<Document> document,
        List<String> about,
        String workedOut,
        ResultFolder folder) {
    /** Keras's batch where nobody says another. */
    static final int USUAL_BATCH = 32;

    private static final String WORKED_OUT = " -Dshow=derivations";
    private static final String ALL_ROWS = "All rows worked out: mvn exec:java ";

    /**
     * A model's network, a file's, or one that is drawn.
     *
     * @throws WrongCommand if the network cannot be changed so
     * @param out the folder in which its own folder is made
     * @throws UnusableNetwork if it is about a file that describes no network
     * @throws cnnbyhand.keeping.UnwritableFolder if the grades have nowhere to go
     */
    static QuizSubject of(QuizOptions options, Path out, Screen screen)
            throws IOException, WrongCommand, UnusableNetwork {
        if (options.drawn().isPresent()) {
            return drawn(options.drawn().getAsLong(), options.level(), options.change(), out);
        }
        return options.model().isPresent()
                ? of(options.model().get(), options.change(), out)
                : of(options.network().orElseThrow(), out, screen);
    }

    private static QuizSubject drawn(long seed, Level level, NetworkChange change, Path out)
            throws IOException, WrongCommand {
        Network drawn =
                switch (level) {
                    case SHAPES -> DrawnNetwork.forShapes(seed);
                    case PARAMETERS -> DrawnNetwork.forParameters(seed);
                    case BOTH -> DrawnNetwork.forBoth(seed);
                };
        Network network = change.applied(drawn);
        String again = "mvn exec:java -Dquiz=random -Dseed=" + seed
                + (level == Level.BOTH ? "" : " -Dlevel=" + level.word()) + change.typed();
        return new QuizSubject(
                network,
                USUAL_BATCH,
                Optional.empty(),
                about("drawn      at random from seed " + seed, "images of ", network, change),
                "The same network again: " + again,
                ResultFolder.open(out, network.name()));
    }

    private static QuizSubject of(Model model, NetworkChange change, Path out) throws IOException, WrongCommand {
        Document document = model.document();
        Network network = change.applied(model.network());
        return new QuizSubject(
                network,
                model.regimen().batch(),
                change.isNone() ? Optional.of(document) : Optional.empty(),
                about(
                        "document   " + document.number() + ", " + document.title(),
                        document.network() + ", images of ",
                        network,
                        change),
                ALL_ROWS + "-Dmodel=" + model.name() + change.typed() + " -Dtrain=false" + WORKED_OUT,
                ResultFolder.open(out, network.name()));
    }

    private static QuizSubject of(NetworkOptions options, Path out, Screen screen)
            throws IOException, WrongCommand, UnusableNetwork {
        FileNetwork file = FileNetwork.of(options);
        Network described = file.described().network();
        Network network = file.change().applied(described);
        return new QuizSubject(
                network,
                USUAL_BATCH,
                Optional.empty(),
                about(
                        "file       " + file.described().format(),
                        described.name() + ", input of ",
                        network,
                        file.change()),
                ALL_ROWS + "-Dnetwork=" + options.file() + options.change().typed() + WORKED_OUT,
                file.folder(out, screen));
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
}
