package cnnbyhand.data;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Pictures below a folder, as they were listed. There may be a million, so that they are names instead of paths.
 *
 * @param names their paths below the folder
 * @param sizes of their files, in bytes
 */
record PhotoFiles(List<String> names, int[] sizes) implements Serializable {

    /** @throws IOException if a picture is gone since it was listed */
    static PhotoFiles of(Path folder, List<Path> files) throws IOException {
        List<String> names = new ArrayList<>(files.size());
        int[] sizes = new int[files.size()];
        for (Path file : files) {
            sizes[names.size()] = (int) Math.min(Integer.MAX_VALUE, Files.size(file));
            names.add(folder.relativize(file).toString());
        }
        return new PhotoFiles(names, sizes);
    }

    int count() {
        return names.size();
    }

    Path path(Path folder, int index) {
        return folder.resolve(names.get(index));
    }

    /** @throws UnusableData if this machine has another picture in its place */
    void requireListed(int index, Picture picture) throws UnusableData {
        if (picture.bytes() != sizes[index]) {
            throw SharedFiles.other(picture.file(), picture.bytes() + " bytes instead of " + sizes[index]);
        }
    }

    /** Each name with its size. */
    Stream<String> lines() {
        return IntStream.range(0, count()).mapToObj(index -> names.get(index) + " " + sizes[index] + "\n");
    }
}
