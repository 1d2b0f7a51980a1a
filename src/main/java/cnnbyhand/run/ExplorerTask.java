package cnnbyhand.run;

import cnnbyhand.byhand.Network;
import cnnbyhand.command.NetworkChange;
import cnnbyhand.command.Options;
import cnnbyhand.command.WrongCommand;
import cnnbyhand.keeping.ResultFolder;
import cnnbyhand.published.Model;
import cnnbyhand.reading.DescribedNetwork;
import cnnbyhand.reading.UnusableNetwork;
import cnnbyhand.screen.Screen;
import java.io.IOException;

/** Writes the explorers of the networks that were named, and nothing else. */
public final class ExplorerTask {
    private final Options options;
    private final Screen screen;

    public ExplorerTask(Options options, Screen screen) {
        this.options = options;
        this.screen = screen;
    }

    /**
     * Writes one page for each network.
     *
     * @throws WrongCommand if a network is to be changed as it cannot be
     * @throws UnusableNetwork if a file describes no network that can be read
     * @throws cnnbyhand.keeping.UnwritableFolder if the pages have nowhere to go
     * @throws IOException also if the book cannot be compiled
     */
    public void run() throws IOException, UnusableNetwork, WrongCommand {
        for (Model model : options.models()) {
            Network network = changed(model.network(), options.change());
            ResultFolder folder = ResultFolder.open(options.out(), network.name());
            export(network, model.source(), ExplorerFile.training(model) + same(options.change()), folder);
        }
        if (options.network().isPresent()) {
            FileNetwork file = FileNetwork.of(options.network().get());
            DescribedNetwork described = file.described();
            Network network = changed(described.network(), file.change());
            String training = ExplorerFile.TRAINING_A_FILE + same(file.change());
            export(network, described.format(), training, file.folder(options.out(), screen));
        }
    }

    private static Network changed(Network network, NetworkChange change) throws WrongCommand {
        return change.isNone() ? network : change.of(network).after();
    }

    private static String same(NetworkChange change) {
        return change.isNone() ? "" : " with the same change";
    }

    private void export(Network network, String source, String training, ResultFolder folder) throws IOException {
        new ExplorerFile(network, source, training, folder, screen).export();
    }
}
