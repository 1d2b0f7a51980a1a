package cnnbyhand.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What lies in a folder; hidden files do not count.
 *
 * @param pictures files with the ending of a picture
 * @param others other files
 * @param folders of whatever contents
 */
record FolderContents(int pictures, int others, int folders) {

    static FolderContents of(Path folder) throws IOException {
        int pictures = ClassFolders.listed(folder, ClassFolders::isPicture).size();
        int all = ClassFolders.listed(folder, path -> true).size();
        int folders = ClassFolders.names(folder).size();
        return new FolderContents(pictures, all - pictures - folders, folders);
    }

    /** Whether a folder is there and holds anything; a file in its place is a mistake. */
    static boolean isFilled(Path folder) throws IOException {
        requireNoFile(folder);
        return Files.exists(folder)
                && !ClassFolders.listed(folder, path -> true).isEmpty();
    }

    /** @throws UnusableData if a file lies where a folder is looked for */
    static void requireNoFile(Path folder) throws UnusableData {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UnusableData(folder, "must be a folder", "a file", DataFolder.REMEDY);
        }
    }

    /** Whether nothing lies in a folder but published sets, so that another may be put beside them. */
    static boolean holdsSetsAlone(Path folder) throws IOException {
        return ClassFolders.listed(folder, path -> !isSet(path)).isEmpty();
    }

    static boolean isSet(Path path) {
        return Files.isDirectory(path) && Arrays.stream(Dataset.values()).anyMatch(set -> path.endsWith(set.folder()));
    }

    /** {@code 5 pictures and no folder}. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        if (pictures > 0) {
            parts.add(counted(pictures, "picture"));
        }
        if (others > 0) {
            parts.add(counted(others, pictures > 0 ? "other file" : "file"));
        }
        String files = parts.isEmpty() ? "no file" : String.join(", ", parts);
        return files + " and " + (folders == 0 ? "no folder" : counted(folders, "folder"));
    }

    static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
