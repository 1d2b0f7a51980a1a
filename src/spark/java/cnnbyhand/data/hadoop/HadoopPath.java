package cnnbyhand.data.hadoop;

import java.net.URI;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A path of one of Hadoop's file systems. There may be a million: each is its parent and a name. */
final class HadoopPath implements Path {
    private static final String HERE = ".";
    private static final String UP = "..";

    private final HadoopFileSystem system;
    private final boolean absolute;
    private final HadoopPath parent;
    private final String name;
    private final HadoopAttributes known;

    private HadoopPath(
            HadoopFileSystem system, boolean absolute, HadoopPath parent, String name, HadoopAttributes known) {
        this.system = system;
        this.absolute = absolute;
        this.parent = parent;
        this.name = name;
        this.known = known;
    }

    /** The root, or the path without a name. */
    static HadoopPath base(HadoopFileSystem system, boolean absolute) {
        return new HadoopPath(system, absolute, null, "", null);
    }

    /** @param known what a listing has told of it, so that nobody asks again */
    HadoopPath child(String childName, HadoopAttributes known) {
        return new HadoopPath(system, absolute, this, childName, known);
    }

    HadoopPath with(List<String> names) {
        HadoopPath path = this;
        for (String each : names) {
            path = path.child(each, null);
        }
        return path;
    }

    Optional<HadoopAttributes> known() {
        return Optional.ofNullable(known);
    }

    org.apache.hadoop.fs.Path hadoop() {
        return new org.apache.hadoop.fs.Path(toAbsolutePath().toString());
    }

    private List<String> names() {
        Deque<String> names = new ArrayDeque<>();
        for (HadoopPath each = this; each.parent != null; each = each.parent) {
            names.addFirst(each.name);
        }
        return new ArrayList<>(names);
    }

    private HadoopPath relative(List<String> names) {
        return base(system, false).with(names);
    }

    private static HadoopPath own(Path path) {
        if (path instanceof HadoopPath own) {
            return own;
        }
        throw new ProviderMismatchException();
    }

    @Override
    public HadoopFileSystem getFileSystem() {
        return system;
    }

    @Override
    public boolean isAbsolute() {
        return absolute;
    }

    @Override
    public Path getRoot() {
        return absolute ? base(system, true) : null;
    }

    @Override
    public Path getFileName() {
        return parent == null ? null : relative(List.of(name));
    }

    @Override
    public Path getParent() {
        return parent == null || parent.parent == null && !absolute ? null : parent;
    }

    @Override
    public int getNameCount() {
        return names().size();
    }

    @Override
    public Path getName(int index) {
        return subpath(index, index + 1);
    }

    @Override
    public Path subpath(int from, int to) {
        return relative(names().subList(from, to));
    }

    @Override
    public boolean startsWith(Path other) {
        return other instanceof HadoopPath start
                && start.system.equals(system)
                && start.absolute == absolute
                && names().size() >= start.names().size()
                && names().subList(0, start.names().size()).equals(start.names());
    }

    @Override
    public boolean endsWith(Path other) {
        if (!(other instanceof HadoopPath end) || end.absolute) {
            return equals(other);
        }
        int start = names().size() - end.names().size();
        return start >= 0 && names().subList(start, names().size()).equals(end.names());
    }

    @Override
    public Path normalize() {
        List<String> kept = new ArrayList<>();
        for (String each : names()) {
            if (each.equals(UP) && !kept.isEmpty()) {
                kept.remove(kept.size() - 1);
            } else if (!each.equals(HERE)) {
                kept.add(each);
            }
        }
        return base(system, absolute).with(kept);
    }

    @Override
    public Path resolve(Path other) {
        return other.isAbsolute() ? other : with(own(other).names());
    }

    @Override
    public Path relativize(Path other) {
        List<String> start = names();
        List<String> all = own(other).names();
        int common = 0;
        while (common < Math.min(start.size(), all.size()) && start.get(common).equals(all.get(common))) {
            common++;
        }
        return relative(Collections.nCopies(start.size() - common, UP)).with(all.subList(common, all.size()));
    }

    @Override
    public URI toUri() {
        return hadoop().toUri();
    }

    @Override
    public Path toAbsolutePath() {
        return absolute ? this : base(system, true).with(names());
    }

    @Override
    public Path toRealPath(LinkOption... options) {
        return toAbsolutePath().normalize();
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int compareTo(Path other) {
        return toString().compareTo(own(other).toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HadoopPath path
                && path.system.equals(system)
                && path.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** With its file system's address, by which every machine finds it. */
    @Override
    public String toString() {
        String joined = String.join(HadoopFileSystem.SEPARATOR, names());
        return absolute ? system.address() + HadoopFileSystem.SEPARATOR + joined : joined;
    }
}
