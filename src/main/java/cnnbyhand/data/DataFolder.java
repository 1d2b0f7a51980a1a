package cnnbyhand.data;

import cnnbyhand.data.download.DownloadFailed;
import cnnbyhand.data.download.Fetcher;
import cnnbyhand.data.download.Offer;
import cnnbyhand.data.download.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Where images are looked for, fetched to, or else drawn: the entry to this room. */
public final class DataFolder {
    /** The word that stands for a folder where images are drawn. */
    public static final String DRAWN = "drawn";

    static final String REMEDY = "name a folder with -Ddata=FOLDER, or say -Ddata=" + DRAWN;

    private static final String PUT = "put the images there";

    private final Path folder;
    private final Consumer<String> say;
    private final Function<Dataset, Offer> publishers;
    private final Patience patience;

    /** @param publishers where a set can be fetched, and by what sums it is known */
    DataFolder(Path folder, Consumer<String> say, Function<Dataset, Offer> publishers, Patience patience) {
        this.folder = folder;
        this.say = say;
        this.publishers = publishers;
        this.patience = patience;
    }

    /** The folder that is used when no other is named. */
    public static Path usual() {
        return Path.of(System.getProperty("user.home"), ".cache", "cnn-by-hand");
    }

    /**
     * Opens a set: the real one if it lies under the folder or can be fetched, else the drawn one.
     *
     * @param data a folder, or {@link #DRAWN}
     * @param offline never try a download
     * @param seed the drawn images follow from it
     * @param say takes the lines that the screen has to show
     * @throws UnusableData if what lies there is damaged; that a set is absent is no fault
     */
    public static ImageData open(Dataset set, String data, boolean offline, long seed, Consumer<String> say)
            throws UnusableData {
        return open(set, set.height(), set.width(), data, offline, seed, say);
    }

    /** The same in another size, for a set that is {@linkplain Dataset#isOfAnySize of any size}. */
    public static ImageData open(
            Dataset set, int height, int width, String data, boolean offline, long seed, Consumer<String> say)
            throws UnusableData {
        PhotoForm form = PhotoForm.of(set, height, width);
        if (data.equals(DRAWN)) {
            return DrawnExamples.images(set, form, seed, "drawn images were asked for");
        }
        return new DataFolder(ImagePlace.path(data), say, Publishers::of, Patience.usual())
                .open(set, form, offline, seed);
    }

    /**
     * Outputs that a network needs for the set, as far as the names of its files tell: EMNIST's sets have classes of their
     * own number.
     *
     * @throws UnusableData if nothing says which of EMNIST's sets it is
     */
    public static int outputs(Dataset set, String data) throws UnusableData {
        if (data.equals(DRAWN)) {
            return set.outputs();
        }
        Path folder = ImagePlace.path(data);
        try {
            return PublishedSets.outputs(set, folder);
        } catch (UnusableData fault) {
            throw fault;
        } catch (IOException fault) {
            throw UnusableData.unreadable(folder, fault);
        }
    }

    /**
     * Opens the images that the user has for a network of his own: a published set that lies under the folder and has
     * images of that size, otherwise the class folders in it. Values are from 0 to 1.
     *
     * @param data a folder, or {@link #DRAWN}
     * @param channels 1 or 3
     * @throws UnusableData if there are none that can be used
     */
    public static ImageData openOwn(int height, int width, int channels, String data, long seed) throws UnusableData {
        OwnImages images = new OwnImages(new PhotoForm(height, width, channels, false));
        return data.equals(DRAWN) ? images.drawn(seed) : images.in(ImagePlace.path(data));
    }

    ImageData open(Dataset set, boolean offline, long seed) throws UnusableData {
        return open(set, PhotoForm.of(set), offline, seed);
    }

    private ImageData open(Dataset set, PhotoForm form, boolean offline, long seed) throws UnusableData {
        try {
            FolderContents.requireNoFile(folder);
            Optional<PublishedSets.Found> found = PublishedSets.find(set, folder);
            return found.isPresent() ? found.get().open(form) : fetchedOrDrawn(set, form, offline, seed);
        } catch (UnusableData fault) {
            throw fault;
        } catch (UncheckedIOException fault) {
            throw UnusableData.unreadable(folder, fault.getCause());
        } catch (IOException fault) {
            throw UnusableData.unreadable(folder, fault);
        }
    }

    /** A folder that the user named is no place for what he did not ask for. */
    private void requirePlace(Dataset set) throws IOException {
        if (folder.equals(usual())) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            String make = "make it to have " + set.title() + " downloaded into it, or say -Ddata=" + DRAWN;
            throw new UnusableData(folder, "must be a folder", "no such folder", isForReading() ? PUT : make);
        }
        if (isForReading() || !FolderContents.holdsSetsAlone(folder)) {
            String found = FolderContents.of(folder).toString();
            throw new UnusableData(folder, "must hold " + set.layout(), found, isForReading() ? PUT : remedy(set));
        }
    }

    /** What lies elsewhere is never written to. */
    private boolean isForReading() {
        return folder.getFileSystem().isReadOnly();
    }

    private static String remedy(Dataset set) {
        return set == Dataset.IMAGENETTE
                ? ClassFolders.REMEDY
                : "name an empty folder to have " + set.title() + " downloaded into it, or say -Ddata=" + DRAWN;
    }

    private ImageData fetchedOrDrawn(Dataset set, PhotoForm form, boolean offline, long seed) throws IOException {
        requirePlace(set);
        Optional<String> obstacle = offline ? Optional.of("-Doffline=true forbids to download it") : fetch(set);
        if (obstacle.isEmpty()) {
            return PublishedSets.find(set, folder).orElseThrow().open(form);
        }
        String why = set.title() + " is not in " + folder + ", and " + obstacle.get();
        say.accept(why + ": using " + set.drawnTitle() + " instead");
        return DrawnExamples.images(set, form, seed, why);
    }

    /** Returns what stands in the way, if anything does. */
    private Optional<String> fetch(Dataset set) {
        try {
            new Fetcher(patience, say).fetch(publishers.apply(set), folder);
            return Optional.empty();
        } catch (DownloadFailed obstacle) {
            return Optional.of("it could not be downloaded (" + obstacle.getMessage() + ")");
        } catch (IOException obstacle) {
            return Optional.of("it could not be stored there (" + UnusableData.reason(obstacle) + ")");
        }
    }
}
