package cnnbyhand.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Pictures in class folders, stretched to one size. Broken ones among them are told as broken, a line each. */
final class PhotoExamples implements Examples {
    private final PhotoForm form;
    private final Path folder;
    private final PhotoClasses classes;
    private final List<String> files;
    private final ThreadLocal<PhotoReader> readers;
    private final ConcurrentSkipListMap<Integer, String> faults = new ConcurrentSkipListMap<>();

    /** @param files the pictures below the folder: as names, of which there may be a million */
    PhotoExamples(PhotoForm form, Path folder, PhotoClasses classes, List<String> files) {
        this.form = form;
        this.folder = folder;
        this.classes = classes;
        this.files = files;
        this.readers = ThreadLocal.withInitial(() -> new PhotoReader(form, classes.folderNames()));
    }

    @Override
    public int count() {
        return files.size();
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
            return classes.output(readers.get().read(folder.resolve(files.get(index)), pixels, offset));
        } catch (UnusableData fault) {
            return broken(index, fault);
        }
    }

    @Override
    public String file(int index) {
        return files.get(index).replace('\\', '/');
    }

    @Override
    public float black(int channel) {
        return form.imageNet() ? Pixels.centredBlack(channel) : 0;
    }

    private int broken(int index, UnusableData fault) throws UnusableData {
        faults.put(index, fault.getMessage());
        if (faults.size() == files.size()) {
            String found = "that all " + files.size() + " are broken";
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
        List<String> listed = new ArrayList<>(files);
        return () -> {
            Path visible = SharedFiles.visible(place);
            SharedFiles.visible(visible.resolve(listed.get(0)).toString());
            return new PhotoExamples(wanted, visible, known, listed);
        };
    }

    /** Nothing stays open between two reads. */
    @Override
    public void close() {}
}
