package cnnbyhand.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sheets of a class: the files of a folder, or those that a pattern fits.
 *
 * @param sheets the sheets, in the order of their files' names
 * @param leftOut how many folders and hidden files lie beside them
 */
public record AnswerSheets(List<AnswerSheet> sheets, long leftOut) {
    private static final String WILD = "*?[{";
    /** Before it stand Latin letters that are whole. */
    private static final int FIRST_COMBINING = 0x300;

    /**
     * One sheet.
     *
     * @param student whose it is: the file's name without its ending, or the folder's where all files are called the same
     * @param file where it is
     */
    public record AnswerSheet(String student, Path file) {}

    /** Whether {@code answers} stands for more than one sheet. */
    public static boolean areIn(String answers) {
        try {
            return Files.isDirectory(Path.of(answers)) || isWild(answers) && !Files.exists(Path.of(answers));
        } catch (InvalidPathException wild) {
            return isWild(answers);
        }
    }

    private static boolean isWild(String text) {
        return text.chars().anyMatch(sign -> WILD.indexOf(sign) >= 0);
    }

    /**
     * Finds the sheets.
     *
     * @throws WrongCommand where there is none
     */
    public static AnswerSheets in(String answers) throws WrongCommand {
        try {
            Path folder = folder(answers);
            String rest = answers.substring(
                    Math.min(answers.length(), folderText(answers).length()));
            List<Path> all = rest.isEmpty() ? list(folder) : matching(folder, rest);
            List<Path> files =
                    all.stream().filter(AnswerSheets::isSheet).sorted().toList();
            if (files.isEmpty()) {
                throw none(answers);
            }
            return new AnswerSheets(named(files), all.size() - files.size());
        } catch (IOException | UncheckedIOException | InvalidPathException | PatternSyntaxException unusable) {
            throw none(answers);
        }
    }

    private static WrongCommand none(String answers) {
        return new WrongCommand("answers must be a folder or a pattern with sheets in it, found none in " + answers);
    }

    private static boolean isSheet(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && !name.startsWith(".") && !name.startsWith("~$");
    }

    private static Path folder(String answers) {
        String text = folderText(answers);
        return Path.of(text.isEmpty() ? "." : text);
    }

    /** What stands before the first part with a sign that may be anything. */
    private static String folderText(String answers) {
        if (!isWild(answers) || Files.isDirectory(Path.of(answers))) {
            return answers;
        }
        int wild = 0;
        while (WILD.indexOf(answers.charAt(wild)) < 0) {
            wild++;
        }
        return answers.substring(0, answers.lastIndexOf('/', wild) + 1);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static List<Path> matching(Path folder, String pattern) throws IOException {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        int depth = pattern.contains("**") ? Integer.MAX_VALUE : pattern.split("/").length;
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> matcher.matches(folder.relativize(file)))
                    .toList();
        }
    }

    private static List<AnswerSheet> named(List<Path> files) {
        Map<String, Long> stems = counted(files, AnswerSheets::stem);
        Map<String, Long> folders = counted(files, AnswerSheets::folderName);
        List<AnswerSheet> sheets = new ArrayList<>();
        for (Path file : files) {
            String name = stems.get(stem(file)) == 1
                    ? stem(file)
                    : folders.get(folderName(file)) == 1
                            ? folderName(file)
                            : folderName(file) + "/" + file.getFileName();
            sheets.add(new AnswerSheet(student(name), file));
        }
        return sheets;
    }

    private static Map<String, Long> counted(List<Path> files, Function<Path, String> name) {
        return files.stream().collect(Collectors.groupingBy(name, Collectors.counting()));
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    private static String folderName(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder.getFileName() == null ? "" : folder.getFileName().toString();
    }

    /** Moodle puts a number and its own word behind the name; and no sign of a name may move a screen's cursor. */
    private static String student(String name) {
        String own = name.replaceFirst("_\\d+_assignsubmission_.*$", "");
        return composed(own).replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "\ufffd");
    }

    /** Some disks take the accents off their letters; to put them back takes tables that plain names do not need. */
    private static String composed(String name) {
        boolean plain = name.chars().allMatch(sign -> sign < FIRST_COMBINING);
        return plain ? name : Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
