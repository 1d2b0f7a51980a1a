package cnnbyhand.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** What has to be said about files in MNIST's layout: whether they are the published ones. */
final class IdxCaveats {
    private static final int MD5_DIGITS = 32;

    private IdxCaveats() {}

    static List<String> on(IdxSet set, List<IdxFile> files) throws IOException {
        List<String> remarks = new ArrayList<>();
        if (set.sums().isEmpty()) {
            remarks.add("whether these files are those of " + set.title()
                    + " as published is not known: they are known by no sums");
        }
        for (IdxFile file : files) {
            add(set, file, remarks);
        }
        if (set.transposed()) {
            remarks.add(set.title() + " stores its pictures with rows for columns; they are read upright");
        }
        return remarks;
    }

    private static void add(IdxSet set, IdxFile file, List<String> remarks) throws IOException {
        SortedMap<String, String> sums = set.sums();
        String published = sums.getOrDefault(file.name(), "");
        if (sums.isEmpty() || List.of(file.sum(), file.packedSum()).contains(published)) {
            return;
        }
        boolean md5 = published.length() == MD5_DIGITS;
        boolean incomparable = md5 && !file.isPacked();
        remarks.add(
                incomparable
                        ? file.name() + " may be " + set.title()
                                + "'s as published: only the packed file's sum is known"
                        : file.name() + " is not " + set.title() + "'s as published: its " + (md5 ? "MD5" : "SHA-256")
                                + " is another");
    }
}
