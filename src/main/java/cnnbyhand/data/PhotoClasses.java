package cnnbyhand.data;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which output of a network stands for which class folder. Folders take the outputs from 0 on, in the order of their
 * names; but where Imagenette's ten are to be told from ImageNet's other classes, they keep their places among 1000.
 *
 * @param folderNames in their order
 * @param amongThousand whether the network has an output for each class of ImageNet
 */
record PhotoClasses(List<String> folderNames, boolean amongThousand) implements Serializable {
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
        return isImagenette() && amongThousand
                ? IMAGENETTE.get(folderNames.get(place)).output()
                : place;
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
        return areImagenette(folderNames);
    }

    static boolean areImagenette(Collection<String> folderNames) {
        return IMAGENETTE.keySet().containsAll(folderNames);
    }
}
