package cnnbyhand.data.hadoop;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Map;
import java.util.Set;

/** What {@link java.nio.file.Files} asks for, as far as reading needs it. */
final class HadoopProvider extends FileSystemProvider {

    @Override
    public String getScheme() {
        return "hadoop";
    }

    private static org.apache.hadoop.fs.FileSystem hadoop(Path path) {
        return ((HadoopPath) path).getFileSystem().hadoop();
    }

    private static HadoopAttributes attributes(Path path) throws IOException {
        HadoopPath own = (HadoopPath) path;
        try {
            return own.known().isPresent()
                    ? own.known().get()
                    : HadoopAttributes.of(hadoop(path).getFileStatus(own.hadoop()));
        } catch (FileNotFoundException absent) {
            throw absent(path, absent);
        }
    }

    private static NoSuchFileException absent(Path path, FileNotFoundException fault) {
        NoSuchFileException absent = new NoSuchFileException(path.toString());
        absent.initCause(fault);
        return absent;
    }

    @Override
    public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
        try {
            return hadoop(path).open(((HadoopPath) path).hadoop());
        } catch (FileNotFoundException absent) {
            throw absent(path, absent);
        }
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        long size = attributes(path).size();
        return new HadoopChannel(hadoop(path).open(((HadoopPath) path).hadoop()), size);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        return new HadoopListing(
                (HadoopPath) folder, hadoop(folder).listStatusIterator(((HadoopPath) folder).hadoop()), filter);
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        attributes(path);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return type.cast(attributes(path));
    }

    @Override
    public boolean isSameFile(Path one, Path other) {
        return one.toAbsolutePath().equals(other.toAbsolutePath());
    }

    @Override
    public boolean isHidden(Path path) {
        return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public void delete(Path path) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public FileSystem newFileSystem(URI address, Map<String, ?> settings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI address) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path getPath(URI address) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileStore getFileStore(Path path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return null;
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) {
        throw new UnsupportedOperationException();
    }
}
