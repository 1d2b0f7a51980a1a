package cnnbyhand.data;

import cnnbyhand.data.download.DownloadFailed;
import cnnbyhand.data.download.Fetcher;
import cnnbyhand.data.download.Offer;
import cnnbyhand.data.download.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where images are looked for, fetched to, or else drawn: the entry to this room. */
public final class DataFolder {
    /** The word that stands for a folder where images are drawn. */
    public static final String DRAWN = "drawn";

    private static final String REMEDY = "name a folder with -Ddata=FOLDER, or say -Ddata=" + DRAWN;

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
        return new DataFolder(path(data), say, Publishers::of, Patience.usual()).open(set, form, offline, seed);
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
        return data.equals(DRAWN) ? images.drawn(seed) : images.in(path(data));
    }

    /** A shell does not replace the ~ in {@code -Ddata=~/images}. */
    private static Path path(String data) throws UnusableData {
        boolean atHome = data.equals("~") || data.startsWith("~/");
        try {
            return Path.of(atHome ? System.getProperty("user.home") + data.substring(1) : data);
        } catch (InvalidPathException e) {
            throw new UnusableData(Path.of("data"), "must be a folder", "a name that no folder can have", REMEDY);
        }
    }

    ImageData open(Dataset set, boolean offline, long seed) throws UnusableData {
        return open(set, PhotoForm.of(set), offline, seed);
    }

    private ImageData open(Dataset set, PhotoForm form, boolean offline, long seed) throws UnusableData {
        try {
            Optional<Path> found = found(set);
            return found.isPresent()
                    ? PublishedSets.open(set, form, found.get())
                    : fetchedOrDrawn(set, form, offline, seed);
        } catch (UnusableData fault) {
            throw fault;
        } catch (UncheckedIOException fault) {
            throw UnusableData.unreadable(folder, fault.getCause());
        } catch (IOException fault) {
            throw UnusableData.unreadable(folder, fault);
        }
    }

    private Optional<Path> found(Dataset set) throws IOException {
        Path published = folder.resolve(set.folder());
        if (isFilled(folder) && isFilled(published)) {
            return Optional.of(published);
        }
        return set == Dataset.IMAGENETTE && holdsOtherFolders() ? Optional.of(folder) : Optional.empty();
    }

    /** Whether a folder is there and holds anything; a file in its place is a mistake. */
    private static boolean isFilled(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        if (!Files.isDirectory(folder)) {
            throw new UnusableData(folder, "must be a folder", "a file", REMEDY);
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isPresent();
        }
    }

    /** Folders in the data folder that are no published set are the classes of the user's own pictures. */
    private boolean holdsOtherFolders() throws IOException {
        return Files.isDirectory(folder) && ClassFolders.names(folder).stream().anyMatch(this::isNoPublishedSet);
    }

    private boolean isNoPublishedSet(Path inside) {
        return Arrays.stream(Dataset.values()).noneMatch(set -> inside.endsWith(set.folder()));
    }

    private ImageData fetchedOrDrawn(Dataset set, PhotoForm form, boolean offline, long seed) throws IOException {
        Optional<String> obstacle = offline ? Optional.of("-Doffline=true forbids to download it") : fetch(set);
        if (obstacle.isEmpty()) {
            return PublishedSets.open(set, form, folder.resolve(set.folder()));
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
