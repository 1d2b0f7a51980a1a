package cnnbyhand.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds a set that lies in its publisher's layout, or in one that libraries and archives make of it. */
final class PublishedSets {
    /** Imagenette in the sizes in which it is published. */
    private static final List<String> IMAGENETTES =
            List.of(Dataset.IMAGENETTE.folder(), "imagenette2-320", "imagenette2-160", "imagenette");

    private PublishedSets() {}

    /** A set that was found. */
    interface Found {
        /**
         * Opens it.
         *
         * @param form of the images, the set's own unless it is {@linkplain Dataset#isOfAnySize of any size}
         * @throws UnusableData if it is damaged
         */
        ImageData open(PhotoForm form) throws IOException;
    }

    /** Nothing where {@code folder} does not hold the set. */
    static Optional<Found> find(Dataset set, Path folder) throws IOException {
        return switch (set) {
            case MNIST -> digits(folder).map(place -> form -> IdxFolder.open(place));
            case CIFAR10 -> CifarFolder.find(folder).map(place -> form -> CifarFolder.open(place));
            case IMAGENETTE -> photos(folder).map(place -> form -> PhotoFolder.open(set, form, place));
        };
    }

    /** Outputs that the set in a folder takes: those of the documents, or what another set in MNIST's layout has. */
    static int outputs(Dataset set, Path folder) throws IOException {
        Optional<IdxPlace> place = set == Dataset.MNIST ? digits(folder) : Optional.empty();
        return place.isPresent() ? IdxFolder.named(place.get()).classes().size() : set.outputs();
    }

    /** What this program downloads it takes from its own folder alone. */
    private static Optional<IdxPlace> digits(Path folder) throws IOException {
        Path published = folder.resolve(Dataset.MNIST.folder());
        Optional<IdxPlace> found = IdxPlaces.find(folder.equals(DataFolder.usual()) ? published : folder);
        return found.isEmpty() && FolderContents.isFilled(published) ? Optional.of(new IdxPlace(published, "")) : found;
    }

    private static Optional<Path> photos(Path folder) throws IOException {
        for (String name : IMAGENETTES) {
            if (FolderContents.isFilled(folder.resolve(name))) {
                return Optional.of(folder.resolve(name));
            }
        }
        return ClassFolders.names(folder).stream().allMatch(FolderContents::isSet)
                ? Optional.empty()
                : Optional.of(folder);
    }
}
