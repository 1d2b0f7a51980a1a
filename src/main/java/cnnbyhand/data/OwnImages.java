package cnnbyhand.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Images for a network that no document trains: those that the user names, never others in their place. */
final class OwnImages {
    /** Imagenette is one of class folders, which are named themselves. */
    private static final List<Dataset> OF_ONE_SIZE = List.of(Dataset.MNIST, Dataset.CIFAR10);

    private final PhotoForm form;

    OwnImages(PhotoForm form) {
        this.form = form;
    }

    ImageData drawn(long seed) throws UnusableData {
        Dataset set = fitting()
                .orElseThrow(() -> new UnusableData(
                        Path.of("drawn images"),
                        "must be " + sizes(),
                        "a network of " + form,
                        "name a folder that holds a folder of pictures for each class with -Ddata=FOLDER"));
        return DrawnExamples.images(set, seed, "drawn images were asked for");
    }

    ImageData in(Path folder) throws UnusableData {
        try {
            Optional<PublishedSets.Found> published = published(folder);
            return published.isPresent()
                    ? published.get().open(form)
                    : PhotoFolder.open(form, requireClassFolders(requireFolder(folder)));
        } catch (UnusableData fault) {
            throw fault;
        } catch (UncheckedIOException fault) {
            throw UnusableData.unreadable(folder, fault.getCause());
        } catch (IOException fault) {
            throw UnusableData.unreadable(folder, fault);
        }
    }

    private Optional<Dataset> fitting() {
        return OF_ONE_SIZE.stream().filter(form::fits).findFirst();
    }

    private Optional<PublishedSets.Found> published(Path folder) throws IOException {
        Optional<Dataset> fitting = fitting();
        return fitting.isPresent() ? PublishedSets.find(fitting.get(), folder) : Optional.empty();
    }

    private static String sizes() {
        return OF_ONE_SIZE.stream().map(set -> PhotoForm.of(set).toString()).collect(Collectors.joining(" or "));
    }

    private static boolean isIn(Path folder, Dataset set) {
        return Files.isDirectory(folder.resolve(set.folder()));
    }

    private static Path requireFolder(Path folder) throws UnusableData {
        if (!Files.isDirectory(folder)) {
            String found = Files.exists(folder) ? "a file" : "no such folder";
            throw new UnusableData(folder, "must be a folder", found, ClassFolders.REMEDY);
        }
        return folder;
    }

    /** The published sets' folders are no classes. */
    private Path requireClassFolders(Path folder) throws IOException {
        String sets = Stream.of(Dataset.values())
                .filter(set -> isIn(folder, set))
                .map(Dataset::folder)
                .collect(Collectors.joining(", "));
        if (!sets.isEmpty()) {
            throw new UnusableData(
                    folder,
                    "must hold a folder of pictures for each class, or a set of images of " + form,
                    sets,
                    "name the folder of the class folders itself");
        }
        return folder;
    }
}
