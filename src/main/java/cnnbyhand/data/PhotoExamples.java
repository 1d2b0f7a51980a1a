package cnnbyhand.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/** Pictures in class folders, stretched to one size. Broken ones among them are told as broken and counted. */
final class PhotoExamples implements Examples {
    private final Dataset size;
    private final Path folder;
    private final PhotoClasses classes;
    private final List<Path> files;
    private final ThreadLocal<PhotoReader> readers;
    private final Set<Integer> broken = ConcurrentHashMap.newKeySet();

    PhotoExamples(Dataset size, Path folder, PhotoClasses classes, List<Path> files) {
        this.size = size;
        this.folder = folder;
        this.classes = classes;
        this.files = files;
        this.readers =
                ThreadLocal.withInitial(() -> new PhotoReader(size.height(), size.width(), classes.folderNames()));
    }

    @Override
    public int count() {
        return files.size();
    }

    @Override
    public int height() {
        return size.height();
    }

    @Override
    public int width() {
        return size.width();
    }

    @Override
    public int channels() {
        return size.channels();
    }

    @Override
    public SortedMap<Integer, String> classes() {
        return classes.names();
    }

    @Override
    public int read(int index, float[] pixels, int offset) throws IOException {
        int place = readers.get().read(files.get(index), pixels, offset);
        return place == BROKEN ? broken(index) : classes.output(place);
    }

    @Override
    public String file(int index) {
        return folder.relativize(files.get(index)).toString().replace('\\', '/');
    }

    @Override
    public float black(int channel) {
        return Pixels.centredBlack(channel);
    }

    private int broken(int index) throws UnusableData {
        broken.add(index);
        if (broken.size() == files.size()) {
            String found = "that all " + files.size() + " are broken";
            throw new UnusableData(folder, "must hold pictures that can be read", found, "name another with -Ddata=");
        }
        return BROKEN;
    }

    @Override
    public int skipped() {
        return broken.size();
    }

    /** Nothing stays open between two reads. */
    @Override
    public void close() {}
}
