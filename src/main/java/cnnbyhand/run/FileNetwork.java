package cnnbyhand.run;

import cnnbyhand.byhand.ImpossibleLayer;
import cnnbyhand.byhand.Shape;
import cnnbyhand.command.NetworkChange;
import cnnbyhand.command.NetworkOptions;
import cnnbyhand.keeping.FileFolder;
import cnnbyhand.keeping.ResultFolder;
import cnnbyhand.reading.DescribedNetwork;
import cnnbyhand.reading.InputSizes;
import cnnbyhand.reading.NetworkReader;
import cnnbyhand.reading.UnusableNetwork;
import cnnbyhand.screen.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file's network, and what is to be changed of it. An input that was typed belongs to the network where the file leaves
 * its size open; otherwise it is a change.
 *
 * @param options where it is described, and what was typed of it
 * @param described what the file says
 * @param change what is to be otherwise
 */
record FileNetwork(NetworkOptions options, DescribedNetwork described, NetworkChange change) {

    /**
     * Reads it.
     *
     * @throws UnusableNetwork if the file describes no network that can be read
     * @throws ImpossibleLayer if a layer does not fit what goes into it
     */
    static FileNetwork of(NetworkOptions options) throws IOException, UnusableNetwork {
        NetworkChange change = options.change();
        Optional<Shape> typed = change.input();
        Optional<DescribedNetwork> asItIs = typed.isEmpty() ? Optional.empty() : asItIs(options);
        if (asItIs.isPresent() && !typed.get().equals(asItIs.get().network().input())) {
            return new FileNetwork(options, asItIs.get(), change);
        }
        return new FileNetwork(
                options,
                NetworkReader.read(options.file(), new InputSizes(typed, options.inputs()), options.partial()),
                new NetworkChange(Optional.empty(), change.layers()));
    }

    /**
     * Opens the folder that its results go to, in {@code out}.
     *
     * @throws cnnbyhand.keeping.UnwritableFolder if it cannot be written to
     */
    ResultFolder folder(Path out, Screen screen) throws IOException {
        FileFolder folder = new FileFolder(out, options.file(), screen::paragraph);
        return folder.open(
                change.isNone() ? options.folder(folder.name()) : change.name(options.folder(folder.name())));
    }

    /** Nothing where the file alone gives no network, as it says no size. */
    private static Optional<DescribedNetwork> asItIs(NetworkOptions options) throws IOException {
        try {
            return Optional.of(NetworkReader.read(options.file(), Optional.empty(), options.partial()));
        } catch (UnusableNetwork | ImpossibleLayer open) {
            return Optional.empty();
        }
    }
}
