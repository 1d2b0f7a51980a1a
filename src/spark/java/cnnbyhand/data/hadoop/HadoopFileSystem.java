package cnnbyhand.data.hadoop;

import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One of Hadoop's file systems, to read from. Two are equal if they are of the same address. */
final class HadoopFileSystem extends FileSystem {
    static final String SEPARATOR = "/";
    private static final FileSystemProvider PROVIDER = new HadoopProvider();

    private final org.apache.hadoop.fs.FileSystem hadoop;

    HadoopFileSystem(org.apache.hadoop.fs.FileSystem hadoop) {
        this.hadoop = hadoop;
    }

    org.apache.hadoop.fs.FileSystem hadoop() {
        return hadoop;
    }

    /** {@code hdfs://host:port}. */
    String address() {
        return hadoop.getUri().toString().replaceFirst("/$", "");
    }

    /** @param path begins with a slash if it is absolute */
    HadoopPath path(String path) {
        List<String> names =
                Stream.of(path.split(SEPARATOR)).filter(name -> !name.isEmpty()).toList();
        return HadoopPath.base(this, path.startsWith(SEPARATOR)).with(names);
    }

    @Override
    public Path getPath(String first, String... more) {
        return path(String.join(
                SEPARATOR, Stream.concat(Stream.of(first), Arrays.stream(more)).toList()));
    }

    @Override
    public FileSystemProvider provider() {
        return PROVIDER;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return true;
    }

    @Override
    public String getSeparator() {
        return SEPARATOR;
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of(HadoopPath.base(this, true));
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.of("basic");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HadoopFileSystem system && system.address().equals(address());
    }

    @Override
    public int hashCode() {
        return address().hashCode();
    }

    /** Hadoop keeps it open for all who read from it. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        throw new UnsupportedOperationException();
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
        throw new UnsupportedOperationException();
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException();
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException();
    }
}
