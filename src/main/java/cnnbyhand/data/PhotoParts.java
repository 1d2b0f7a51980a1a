package cnnbyhand.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The folders into which pictures are parted, each with the class folders in it.
 *
 * @param train for training
 * @param test for testing
 */
record PhotoParts(Path train, Path test) {
    private static final List<String> TRAIN = List.of("train", "training");
    private static final List<String> TEST = List.of("test", "testing", "val", "valid", "validation");

    /** The parts by their names, in any case; nothing where there are not both. */
    static Optional<PhotoParts> in(Path folder) throws IOException {
        Optional<Path> train = part(folder, TRAIN);
        Optional<Path> test = part(folder, TEST);
        return train.isPresent() && test.isPresent()
                ? Optional.of(new PhotoParts(train.get(), test.get()))
                : Optional.empty();
    }

    /** The first that has class folders, if any has: contests are published with test pictures of unknown classes. */
    private static Optional<Path> part(Path folder, List<String> names) throws IOException {
        Optional<Path> first = Optional.empty();
        for (String name : names) {
            for (Path inside : named(folder, name)) {
                if (!ClassFolders.names(inside).isEmpty()) {
                    return Optional.of(inside);
                }
                first = first.isPresent() ? first : Optional.of(inside);
            }
        }
        return first;
    }

    private static List<Path> named(Path folder, String name) throws IOException {
        return ClassFolders.names(folder).stream()
                .filter(path ->
                        path.getFileName().toString().toLowerCase(Locale.ROOT).equals(name))
                .toList();
    }
}
