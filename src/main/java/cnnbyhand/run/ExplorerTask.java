package cnnbyhand.run;

import cnnbyhand.command.Options;
import cnnbyhand.command.WrongCommand;
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
        for (NamedNetwork each : NamedNetwork.of(options, screen)) {
            new ExplorerFile(each.network(), each.source(), each.batch(), each.training(), each.folder(), screen)
                    .export();
        }
    }
}
