package cnnbyhand.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Pictures in class folders, stretched to one size. Broken ones among them are told as broken, a line each. */
final class PhotoExamples implements Examples {
    private final PhotoForm form;
    private final Path folder;
    private final PhotoClasses classes;
    private final PhotoFiles files;
    private final boolean listedElsewhere;
    private final ThreadLocal<PhotoReader> readers;
    private final ConcurrentSkipListMap<Integer, String> faults = new ConcurrentSkipListMap<>();

    /** @param files the pictures below the folder */
    PhotoExamples(PhotoForm form, Path folder, PhotoClasses classes, PhotoFiles files) {
        this(form, folder, classes, files, false);
    }

    private PhotoExamples(
            PhotoForm form, Path folder, PhotoClasses classes, PhotoFiles files, boolean listedElsewhere) {
        this.form = form;
        this.folder = folder;
        this.classes = classes;
        this.files = files;
        this.listedElsewhere = listedElsewhere;
        this.readers = ThreadLocal.withInitial(() -> new PhotoReader(form, classes.folderNames()));
    }

    @Override
    public int count() {
        return files.count();
    }

    @Override
    public int height() {
        return form.height();
    }

    @Override
    public int width() {
        return form.width();
    }

    @Override
    public int channels() {
        return form.channels();
    }

    @Override
    public SortedMap<Integer, String> classes() {
        return classes.names();
    }

    @Override
    public int read(int index, float[] pixels, int offset) throws IOException {
        try {
            Picture picture = Picture.open(files.path(folder, index));
            if (listedElsewhere) {
                files.requireListed(index, picture);
            }
            return classes.output(readers.get().read(picture, pixels, offset));
        } catch (UnusableData fault) {
            return broken(index, fault);
        }
    }

    @Override
    public String file(int index) {
        return files.names().get(index).replace('\\', '/');
    }

    @Override
    public float black(int channel) {
        return form.imageNet() ? Pixels.centredBlack(channel) : 0;
    }

    private int broken(int index, UnusableData fault) throws UnusableData {
        faults.put(index, fault.getMessage());
        if (faults.size() == files.count()) {
            String found = "that all " + files.count() + " are broken";
            throw new UnusableData(folder, "must hold pictures that can be read", found, "name another with -Ddata=");
        }
        return BROKEN;
    }

    @Override
    public List<String> faults() {
        return List.copyOf(faults.values());
    }

    @Override
    public Optional<String> fault(int index) {
        return Optional.ofNullable(faults.get(index));
    }

    /** Nothing is listed a second time: a million names are sent sooner than they are found. */
    @Override
    public ExamplesSource source() {
        PhotoForm wanted = form;
        String place = folder.toAbsolutePath().toString();
        PhotoClasses known = classes;
        PhotoFiles listed = files;
        PhotoSample sample = PhotoSample.of(folder, files);
        return () -> {
            Path visible = SharedFiles.visible(place);
            sample.requireSame(visible, listed);
            return new PhotoExamples(wanted, visible, known, listed, true);
        };
    }

    /** Nothing stays open between two reads. */
    @Override
    public void close() {}
}
