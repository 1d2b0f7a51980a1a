package cnnbyhand.run;

import cnnbyhand.byhand.Network;
import cnnbyhand.command.NetworkChange;
import cnnbyhand.command.Options;
import cnnbyhand.command.WrongCommand;
import cnnbyhand.keeping.ResultFolder;
import cnnbyhand.published.Model;
import cnnbyhand.reading.UnusableNetwork;
import cnnbyhand.screen.Screen;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A network that was named to be exported.
 *
 * @param network the network, changed as it was typed
 * @param source where it comes from, as the second half of a title
 * @param batch examples per step in training
 * @param training the command that trains it
 * @param folder where its files go
 */
record NamedNetwork(Network network, String source, int batch, String training, ResultFolder folder) {

    /**
     * All that were named.
     *
     * @throws WrongCommand if one is to be changed as it cannot be
     * @throws UnusableNetwork if a file describes no network that can be read
     * @throws cnnbyhand.keeping.UnwritableFolder if there is no place for their files
     */
    static List<NamedNetwork> of(Options options, Screen screen) throws IOException, UnusableNetwork, WrongCommand {
        List<NamedNetwork> named = new ArrayList<>();
        for (Model model : options.models()) {
            named.add(of(model, options));
        }
        if (options.network().isPresent()) {
            named.add(of(FileNetwork.of(options.network().get()), options, screen));
        }
        return named;
    }

    private static NamedNetwork of(Model model, Options options) throws IOException, WrongCommand {
        Network network = options.change().applied(model.network());
        return new NamedNetwork(
                network,
                model.source(),
                model.regimen().batch(),
                ExplorerFile.training(model) + same(options.change()),
                ResultFolder.open(options.out(), network.name()));
    }

    private static NamedNetwork of(FileNetwork file, Options options, Screen screen) throws IOException, WrongCommand {
        return new NamedNetwork(
                file.change().applied(file.described().network()),
                file.described().format(),
                QuizSubject.USUAL_BATCH,
                ExplorerFile.TRAINING_A_FILE + same(file.change()),
                file.folder(options.out(), screen));
    }

    private static String same(NetworkChange change) {
        return change.isNone() ? "" : " with the same change";
    }
}
