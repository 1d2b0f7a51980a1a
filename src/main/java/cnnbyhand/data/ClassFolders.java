package cnnbyhand.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A folder that holds a folder for each class of pictures. */
final class ClassFolders {
    private static final Set<String> ENDINGS =
            Set.of("jpg", "jpeg", "jpe", "jfif", "png", "bmp", "webp", "tif", "tiff");
    static final String REMEDY = "give a folder that holds a folder of pictures for each class, or say -Ddata=drawn";

    private ClassFolders() {}

    /** Class folder's name → its pictures; both in the order of their names, whatever the disk's order is. */
    static SortedMap<String, List<Path>> in(Path folder) throws IOException {
        SortedMap<String, List<Path>> classes = new TreeMap<>();
        for (Path classFolder : names(folder)) {
            classes.put(classFolder.getFileName().toString(), pictures(classFolder));
        }
        if (classes.size() < 2) {
            throw tooFew(folder, classes.size());
        }
        return classes;
    }

    private static UnusableData tooFew(Path folder, int count) throws IOException {
        return count == 0 && Files.isDirectory(folder)
                ? new UnusableData(
                        folder,
                        "must hold a folder of pictures for each class",
                        FolderContents.of(folder).toString(),
                        REMEDY)
                : new UnusableData(folder, "must hold 2 or more class folders", "" + count, REMEDY);
    }

    /** The folders in a folder that are not hidden. */
    static List<Path> names(Path folder) throws IOException {
        return listed(folder, Files::isDirectory);
    }

    private static List<Path> pictures(Path classFolder) throws IOException {
        List<Path> pictures = listed(classFolder, ClassFolders::isPicture);
        if (pictures.isEmpty()) {
            String rule = "must hold pictures ("
                    + String.join(", ", ENDINGS.stream().sorted().toList()) + ")";
            throw new UnusableData(classFolder, rule, "none", remedy(classFolder));
        }
        return pictures;
    }

    /** Archives put all class folders into one, and a part for training may lie there without one for testing. */
    private static String remedy(Path folder) throws IOException {
        boolean holdsClasses = names(folder).size() > 1;
        return holdsClasses ? "to take the folders in it as classes, say -Ddata=" + folder : REMEDY;
    }

    static boolean isPicture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1)) && Files.isRegularFile(file);
    }

    /** Archives from macOS bring along a folder of what only it understands. */
    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.equals("__MACOSX");
    }

    /** What lies in a folder, is not hidden and is wanted, in the order of its names; nothing if there is no such folder. */
    static List<Path> listed(Path folder, Predicate<Path> wanted) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> !isHidden(path.getFileName().toString()))
                    .filter(wanted)
                    .sorted(Comparator.comparing(path -> path.getFileName().toString()))
                    .toList();
        }
    }
}
