package cnnbyhand.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Tells whether a folder for testing holds nothing but training pictures: an accuracy on those says nothing of new ones. */
final class SamePictures {
    private SamePictures() {}

    /** Stops at the first picture that is new, so that a good set costs one look. */
    static boolean areAll(SortedMap<String, List<Path>> train, SortedMap<String, List<Path>> test) throws IOException {
        for (Map.Entry<String, List<Path>> tested : test.entrySet()) {
            Map<Long, List<Path>> bySize = bySize(train.getOrDefault(tested.getKey(), List.of()));
            for (Path picture : tested.getValue()) {
                if (!isAmong(bySize.getOrDefault(Files.size(picture), List.of()), picture)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Map<Long, List<Path>> bySize(List<Path> pictures) throws IOException {
        Map<Long, List<Path>> bySize = new HashMap<>();
        for (Path picture : pictures) {
            bySize.computeIfAbsent(Files.size(picture), size -> new ArrayList<>())
                    .add(picture);
        }
        return bySize;
    }

    private static boolean isAmong(List<Path> pictures, Path wanted) throws IOException {
        for (Path picture : pictures) {
            if (Files.mismatch(picture, wanted) < 0) {
                return true;
            }
        }
        return false;
    }
}
