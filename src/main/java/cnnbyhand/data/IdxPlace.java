package cnnbyhand.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the four files of a set in MNIST's layout lie. They are known by their names in any case, packed or not, with dots
 * for dashes ({@code train-images.idx3-ubyte}), behind a word of their own ({@code emnist-letters-train-…}), and each in a
 * folder of its name, as some archives unpack them.
 *
 * @param folder that holds them
 * @param word what all their names begin with; empty for most sets
 */
record IdxPlace(Path folder, String word) {
    private static final String MIDDLE = "-(images|labels)-idx[123]-(ubyte|int)";
    private static final Pattern FILE = Pattern.compile("(?:(.+)-)?(train|t10k|test)" + MIDDLE);
    private static final int DEEPEST_NAME = 3;

    /** The sets in a folder, in the order of their words. */
    static List<IdxPlace> in(Path folder) throws IOException {
        return Files.isDirectory(folder)
                ? ClassFolders.listed(folder, path -> true).stream()
                        .filter(path -> file(path).isPresent())
                        .map(path -> FILE.matcher(plain(path)))
                        .filter(Matcher::matches)
                        .map(name -> Optional.ofNullable(name.group(1)).orElse(""))
                        .distinct()
                        .sorted()
                        .map(word -> new IdxPlace(folder, word))
                        .toList()
                : List.of();
    }

    /** A file's name as MNIST has it: small, with dashes, without a packed file's ending and a second download's number. */
    static String plain(Path file) {
        return file.getFileName()
                .toString()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\.gz$", "")
                .replaceFirst(" ?\\(\\d+\\)$", "")
                .replaceAll("[._ ]", "-");
    }

    /** The file itself, or the one of the same name in a folder. */
    private static Optional<Path> file(Path path) {
        return Stream.of(path, path.resolve(path.getFileName()))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    Path trainImages() throws IOException {
        return file("train", "images");
    }

    Path trainLabels() throws IOException {
        return file("train", "labels");
    }

    Path testImages() throws IOException {
        return file("t10k|test", "images");
    }

    Path testLabels() throws IOException {
        return file("t10k|test", "labels");
    }

    private Path file(String part, String kind) throws IOException {
        String start = word.isEmpty() ? "" : Pattern.quote(word) + "-";
        Pattern wanted = Pattern.compile(start + "(" + part + ")-" + kind + "-idx[123]-(ubyte|int)");
        return ClassFolders.listed(folder, path -> wanted.matcher(plain(path)).matches()).stream()
                .flatMap(path -> file(path).stream())
                .min(Comparator.comparingInt(path -> path.toString().length()))
                .orElseThrow(() -> missing(part, kind));
    }

    /** The place that an unpacked file would have, and a packed one near it. */
    private UnusableData missing(String part, String kind) {
        String first = part.substring(0, part.indexOf('|') < 0 ? part.length() : part.indexOf('|'));
        String dimensions = kind.equals("images") ? "3" : "1";
        String name = (word.isEmpty() ? "" : word + "-") + first + "-" + kind + "-idx" + dimensions + "-ubyte.gz";
        return UnusableData.published(
                folder.resolve(name), "must be a file beside the set's other files", "no such file");
    }

    /** The set that its word or its folder is named after; nothing where it does not say. */
    Optional<IdxSet> named() {
        return Stream.concat(Stream.of(word), folderNames())
                .flatMap(name -> IdxSet.ofName(name).stream())
                .findFirst();
    }

    /** Whether it is one of EMNIST's sets, and nothing says which. */
    boolean isVague() {
        return named().isEmpty()
                && Stream.concat(Stream.of(word), folderNames())
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("emnist"));
    }

    /** From the nearest on: {@code raw}, {@code FashionMNIST}. */
    private Stream<String> folderNames() {
        return Stream.iterate(folder.toAbsolutePath().normalize(), path -> path != null, Path::getParent)
                .filter(path -> path.getFileName() != null)
                .limit(DEEPEST_NAME)
                .map(path -> path.getFileName().toString());
    }
}
