package cnnbyhand.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** What has to be said wherever an accuracy on some images is quoted; known by the images themselves. */
final class DataCaveats {
    /** test_batch.bin of a copy whose pictures were kept as JPEG for a while. */
    private static final String CIFAR_FROM_JPEG = "d49a926067aa6d7f5ca5c19b839fe78e1cb11da58c4fe9a59877a2c7e5e84b3b";

    /** A size that no camera gives all its photos: Imagenette as some copies have it. */
    private static final String SQUASHED = "224×224";

    private DataCaveats() {}

    static List<String> onCifar(SortedMap<String, String> sums) {
        boolean fromJpeg = sums.containsValue(CIFAR_FROM_JPEG);
        return fromJpeg
                ? List.of(
                        "this copy of CIFAR-10 went through JPEG once, so its pixels are not quite the published ones")
                : List.of("whether this is CIFAR-10 as published is not known: its publisher gives a sum of the packed"
                        + " files alone");
    }

    private static String size(Path file) {
        try {
            return Picture.open(file).size().orElse("unknown");
        } catch (UnusableData broken) {
            return "unknown";
        }
    }

    /** Looks at one photo of each class: published photos differ in their proportions. */
    static List<String> onPhotos(PhotoForm form, SortedMap<String, List<Path>> classes) {
        TreeSet<String> sizes = new TreeSet<>();
        for (List<Path> photos : classes.values()) {
            sizes.add(size(photos.get(0)));
        }
        List<String> remarks = new ArrayList<>();
        if (sizes.equals(Set.of(SQUASHED)) && PhotoClasses.areImagenette(classes.keySet())) {
            remarks.add("these photos came squashed to " + SQUASHED);
        }
        remarks.add("photos are stretched to " + form.width() + "×" + form.height() + " whatever their proportions");
        if (form.channels() == 1) {
            remarks.add("photos become grey: 0.299 of red, 0.587 of green, 0.114 of blue");
        }
        return remarks;
    }
}
