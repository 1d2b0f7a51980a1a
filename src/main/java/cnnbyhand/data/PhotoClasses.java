package cnnbyhand.data;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which output of a network stands for which class folder. Imagenette's ten folders keep the places that their classes
 * have among ImageNet's 1000; folders of any other names take the outputs from 0 on, in the order of their names.
 */
record PhotoClasses(List<String> folderNames) {
    private static final Map<String, PhotoClass> IMAGENETTE = Map.of(
            "n01440764", new PhotoClass(0, "tench"),
            "n02102040", new PhotoClass(217, "English springer"),
            "n02979186", new PhotoClass(482, "cassette player"),
            "n03000684", new PhotoClass(491, "chain saw"),
            "n03028079", new PhotoClass(497, "church"),
            "n03394916", new PhotoClass(566, "French horn"),
            "n03417042", new PhotoClass(569, "garbage truck"),
            "n03425413", new PhotoClass(571, "gas pump"),
            "n03445777", new PhotoClass(574, "golf ball"),
            "n03888257", new PhotoClass(701, "parachute"));

    private record PhotoClass(int output, String name) {}

    /** @param place of the folder's name among all, from 0 */
    int output(int place) {
        return isImagenette() ? IMAGENETTE.get(folderNames.get(place)).output() : place;
    }

    SortedMap<Integer, String> names() {
        SortedMap<Integer, String> names = new TreeMap<>();
        for (int place = 0; place < folderNames.size(); place++) {
            names.put(output(place), name(folderNames.get(place)));
        }
        return names;
    }

    private String name(String folderName) {
        return isImagenette() ? IMAGENETTE.get(folderName).name() : folderName;
    }

    boolean isImagenette() {
        return IMAGENETTE.keySet().containsAll(folderNames);
    }
}
