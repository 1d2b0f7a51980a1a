package cnnbyhand.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Pictures in class folders: parted into those for training and for testing, or all together. */
final class PhotoFolder {
    /** Where they are not parted, the last of every five pictures of a class is for testing. */
    private static final int PARTS = 5;

    private final PhotoForm form;
    private final Path folder;
    private final SortedMap<String, List<Path>> train;
    private final SortedMap<String, List<Path>> test;
    private final boolean parted;
    private final LeftOut leftOut;

    private PhotoFolder(PhotoForm form, Path folder) throws IOException {
        this.form = form;
        this.folder = folder;
        Optional<PhotoParts> parts = PhotoParts.in(folder);
        parted = parts.isPresent();
        if (parted) {
            train = ClassFolders.in(parts.orElseThrow().train());
            test = ClassFolders.in(parts.orElseThrow().test());
            leftOut = LeftOut.around(parts.orElseThrow());
        } else {
            leftOut = LeftOut.in(folder);
            SortedMap<String, List<Path>> all = ClassFolders.in(folder);
            train = parted(all, false);
            test = parted(all, true);
        }
        check();
    }

    /** For the networks of a set, whose outputs are given. */
    static ImageData open(Dataset set, PhotoForm form, Path folder) throws IOException {
        PhotoFolder photos = new PhotoFolder(form, folder);
        if (photos.train.size() > set.outputs()) {
            String rule = "must hold at most " + set.outputs() + " class folders, one for each output";
            throw new UnusableData(folder, rule, "" + photos.train.size(), ClassFolders.REMEDY);
        }
        return photos.images();
    }

    /** However many classes there are. */
    static ImageData open(PhotoForm form, Path folder) throws IOException {
        return new PhotoFolder(form, folder).images();
    }

    private ImageData images() throws IOException {
        PhotoClasses classes = new PhotoClasses(List.copyOf(train.keySet()), form.imageNet());
        String title = classes.isImagenette()
                ? Dataset.IMAGENETTE.title()
                : "photos of " + folder.toAbsolutePath().normalize().getFileName();
        PhotoFiles trained = takingTurns(train);
        PhotoFiles tested = takingTurns(test);
        List<String> remarks = new ArrayList<>(DataCaveats.onPhotos(form, train));
        leftOut.line().ifPresent(remarks::add);
        if (parted && SamePictures.areAll(train, test)) {
            remarks.add("every test picture is a training picture, too: the accuracy says nothing of new ones");
        }
        return new ImageData(
                title,
                new PhotoExamples(form, folder, classes, trained),
                new PhotoExamples(form, folder, classes, tested),
                false,
                "",
                remarks,
                sums(trained, tested));
    }

    private static SortedMap<String, List<Path>> parted(SortedMap<String, List<Path>> all, boolean forTesting) {
        SortedMap<String, List<Path>> part = new TreeMap<>();
        all.forEach((name, files) -> part.put(name, parted(files, forTesting)));
        return part;
    }

    private static List<Path> parted(List<Path> files, boolean forTesting) {
        int tested = Math.min(PARTS, files.size()) - 1;
        return IntStream.range(0, files.size())
                .filter(place -> (place % PARTS == tested) == forTesting)
                .mapToObj(files::get)
                .toList();
    }

    private void check() throws UnusableData {
        if (!train.keySet().equals(test.keySet())) {
            String rule = "must hold the same class folders for training and for testing";
            throw new UnusableData(
                    folder, rule, train.keySet() + " and " + test.keySet(), "add those that are missing");
        }
        for (Map.Entry<String, List<Path>> few : train.entrySet()) {
            if (few.getValue().isEmpty()) {
                String rule = "must hold 2 or more pictures, for training and for testing";
                throw new UnusableData(folder.resolve(few.getKey()), rule, "1", ClassFolders.REMEDY);
            }
        }
    }

    /** One picture of each class, then the next of each, so that the first N are of all classes. */
    private PhotoFiles takingTurns(SortedMap<String, List<Path>> classes) throws IOException {
        int most = classes.values().stream().mapToInt(List::size).max().orElse(0);
        List<Path> turns = new ArrayList<>();
        for (int turn = 0; turn < most; turn++) {
            for (List<Path> files : classes.values()) {
                turns.addAll(files.subList(Math.min(turn, files.size()), Math.min(turn + 1, files.size())));
            }
        }
        return PhotoFiles.of(folder, turns);
    }

    /** The sum of all names and sizes: quick, and enough to see that a folder has changed. */
    private static SortedMap<String, String> sums(PhotoFiles train, PhotoFiles test) {
        Sum sum = Sum.sha256();
        Stream.concat(train.lines(), test.lines())
                .sorted()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .forEachOrdered(line -> sum.add(line, 0, line.length));
        int count = train.count() + test.count();
        return new TreeMap<>(Map.of("names and sizes of " + count + " pictures", sum.hex()));
    }
}
