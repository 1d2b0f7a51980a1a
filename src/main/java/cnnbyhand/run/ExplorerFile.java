package cnnbyhand.run;

import cnnbyhand.byhand.Network;
import cnnbyhand.explorer.ExplorerPage;
import cnnbyhand.explorer.compiling.CompiledBook;
import cnnbyhand.keeping.ResultFolder;
import cnnbyhand.published.Trainable;
import cnnbyhand.reading.DescribedNetwork;
import cnnbyhand.screen.Screen;
import java.io.IOException;
import java.util.Optional;

/** A network's explorer beside its other results. */
final class ExplorerFile {
    private static final String NAME = "explorer.html";

    private final Network network;
    private final String source;
    private final ResultFolder folder;
    private final Screen screen;
    private boolean written;

    ExplorerFile(Network network, String source, ResultFolder folder, Screen screen) {
        this.network = network;
        this.source = source;
        this.folder = folder;
        this.screen = screen;
    }

    static ExplorerFile of(Trainable model, ResultFolder folder, Screen screen) {
        return new ExplorerFile(model.network(), model.source(), folder, screen);
    }

    static ExplorerFile of(DescribedNetwork described, ResultFolder folder, Screen screen) {
        return new ExplorerFile(described.network(), described.format(), folder, screen);
    }

    /** Writes the page, whatever it takes. */
    void export() throws IOException {
        write(CompiledBook.ofThisProgram().script());
        screen.line("Written: " + folder.path().resolve(NAME));
    }

    /** Writes the page now if the book was compiled before, so that it takes no time. */
    void writeAtOnce() throws IOException {
        Optional<String> script = CompiledBook.ofThisProgram().kept();
        if (script.isPresent()) {
            write(script.get());
        }
    }

    /** Sees to it at the end of a run that the page is there; the run does not fail if it cannot be. */
    void finish() {
        try {
            if (!written) {
                screen.waiting("  The explorer is being made for the first time, which takes some ten seconds ...");
                write(CompiledBook.ofThisProgram().script());
            }
            screen.line("  " + NAME + " there shows what follows from other settings");
        } catch (IOException fault) {
            screen.paragraph("  There is no " + NAME + ": " + fault.getMessage());
        }
    }

    private void write(String script) throws IOException {
        folder.writeText(NAME, ExplorerPage.of(network, source, script));
        written = true;
    }
}
