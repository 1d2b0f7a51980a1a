package cnnbyhand.keeping;

import cnnbyhand.published.Models;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The folder that the results of a network from a file go to. Two files of one name have two folders. Which file a folder
 * belongs to is kept as a hash of the way from the results to the file, so that no path of this machine is written down,
 * and a checkout that is moved keeps its folders.
 */
public final class FileFolder {
    private static final String MARK = ".file";

    /** What exporters call every file: these names tell no networks apart. */
    private static final Set<String> GENERIC = Set.of("model", "config");

    private final Path out;
    private final Path file;
    private final Consumer<String> say;

    /**
     * @param out the folder of all results
     * @param file where the network is described
     * @param say takes the line on a folder that was not to be had
     */
    public FileFolder(Path out, Path file, Consumer<String> say) {
        this.out = out;
        this.file = file;
        this.say = say;
    }

    /** The file's name; for {@code model.json} and its like the name of the folder that it is typed with. */
    public String name() {
        String own = file.getFileName().toString();
        return GENERIC.contains(own.replaceFirst("\\..*", "")) ? parent().orElse(own) : own;
    }

    private Optional<String> parent() {
        return Optional.ofNullable(file.normalize().getParent())
                .map(Path::getFileName)
                .map(Path::toString)
                .filter(name -> !name.equals(".."));
    }

    /**
     * Opens the first of {@code name}, {@code name-2}, {@code name-3} and so on that is this file's, or nobody's.
     *
     * @throws UnwritableFolder if it cannot be written to
     */
    public ResultFolder open(String name) throws IOException {
        String wanted = name;
        for (int number = 2; !isFree(wanted); number++) {
            wanted = name + "-" + number;
        }
        ResultFolder folder = ResultFolder.open(out, wanted);
        folder.writeText(MARK, mark());
        if (!wanted.equals(name)) {
            say.accept("Results go to " + folder.path() + ": " + out.resolve(name)
                    + " is for those of another network of that name.");
        }
        return folder;
    }

    private boolean isFree(String name) throws IOException {
        Path folder = out.resolve(name);
        Path mark = folder.resolve(MARK);
        if (Files.isRegularFile(mark)) {
            return Files.readString(mark).equals(mark());
        }
        return !Models.names().contains(name) && (!Files.isDirectory(folder) || isEmpty(folder));
    }

    /** Whether nothing but this project's own marks lie there. */
    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.allMatch(each -> each.getFileName().toString().startsWith("."));
        }
    }

    private String mark() throws IOException {
        String way = way().toString().replace('\\', '/');
        return UUID.nameUUIDFromBytes(way.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** From the results, which are there by now, to the file; on a drive of its own there is no such way. */
    private Path way() throws IOException {
        Path from = out.toRealPath();
        Path to = file.toRealPath();
        return to.getRoot().equals(from.getRoot()) ? from.relativize(to) : to;
    }
}
