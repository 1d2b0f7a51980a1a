package cnnbyhand.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What lies among the pictures of a set and is not read: pictures beside the class folders, files of other kinds, and
 * folders in class folders.
 */
final class LeftOut {
    private final List<Path> pictures = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();

    private LeftOut() {}

    /** @param folder that holds class folders */
    static LeftOut in(Path folder) throws IOException {
        return new LeftOut().look(folder);
    }

    /** In both parts, and beside them. */
    static LeftOut around(PhotoParts parts) throws IOException {
        LeftOut all = new LeftOut().look(parts.train()).look(parts.test());
        for (Path beside : ClassFolders.listed(parts.train().getParent(), path -> true)) {
            if (!beside.equals(parts.train()) && !beside.equals(parts.test())) {
                all.take(beside);
            }
        }
        return all;
    }

    private LeftOut look(Path folder) throws IOException {
        for (Path beside : ClassFolders.listed(folder, path -> !Files.isDirectory(path))) {
            take(beside);
        }
        for (Path classFolder : ClassFolders.names(folder)) {
            for (Path other : ClassFolders.listed(classFolder, path -> !ClassFolders.isPicture(path))) {
                take(other);
            }
        }
        return this;
    }

    private void take(Path path) {
        if (ClassFolders.isPicture(path)) {
            pictures.add(path);
        } else {
            (Files.isDirectory(path) ? folders : files).add(path);
        }
    }

    /** All in one line; nothing where nothing is left out. */
    Optional<String> line() {
        List<String> parts = new ArrayList<>();
        if (!files.isEmpty()) {
            parts.add(FolderContents.counted(files.size(), "file") + " of other kinds (" + endings() + ")");
        }
        if (!pictures.isEmpty()) {
            parts.add(FolderContents.counted(pictures.size(), "picture") + " outside of class folders");
        }
        if (!folders.isEmpty()) {
            parts.add(FolderContents.counted(folders.size(), "folder")
                    + (folders.size() == 1 ? " with what is in it" : " with what is in them"));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of("left out: " + String.join(", ", parts));
    }

    private String endings() {
        TreeSet<String> endings = new TreeSet<>();
        for (Path file : files) {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            endings.add(name.contains(".") ? name.substring(name.lastIndexOf('.')) : "without ending");
        }
        return String.join(", ", endings);
    }
}
