package cnnbyhand.lessons;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A lesson's place on the disk.
 *
 * @param number its place in the reading order
 * @param name the word that selects it on the command line
 * @param file its Markdown, {@code 1-mnist.md}
 */
public record Lesson(int number, String name, Path file) {
    private static final Path NAME = Path.of("notebooks-equivalent");

    /** Where the lessons are, whichever of the project's folders the program is started in. */
    public static final Path FOLDER = folder(Path.of(""), classes());

    /** The folder of pictures beside the lessons. */
    public static final String PICTURES = "pictures";

    private static final Pattern FILE = Pattern.compile("(\\d+)-(.+)\\.md");

    /** Below the folder where the program is started, or else above the one where its classes are. */
    static Path folder(Path started, Path classes) {
        if (Files.isDirectory(started.resolve(NAME))) {
            return started.resolve(NAME);
        }
        return Stream.iterate(classes, above -> above != null, Path::getParent)
                .map(above -> above.resolve(NAME))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(started.resolve(NAME));
    }

    private static Path classes() {
        try {
            return Path.of(Lesson.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("classes must lie at a place that has a name", impossible);
        }
    }

    /** The lessons of {@code folder} in reading order; none where there is no such folder. */
    public static List<Lesson> all(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Lesson::of)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparingInt(Lesson::number))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The file's name without its ending, {@code 1-mnist}, with which everything made from it begins. */
    public String stem() {
        return number + "-" + name;
    }

    /** Takes the page apart. */
    public Page page() throws IOException, LessonFault {
        try {
            return Page.of(Files.readString(file));
        } catch (LessonFault fault) {
            throw fault.in(file.getFileName().toString());
        }
    }

    /** Where one of the lesson's recorded pictures lies. */
    public Path picture(String name) {
        return file.resolveSibling(PICTURES).resolve(name);
    }

    private static Optional<Lesson> of(Path file) {
        Matcher name = FILE.matcher(file.getFileName().toString());
        return name.matches()
                ? Optional.of(new Lesson(Integer.parseInt(name.group(1)), name.group(2), file))
                : Optional.empty();
    }
}
