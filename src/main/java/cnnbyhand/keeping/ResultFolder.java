package cnnbyhand.keeping;

import cnnbyhand.pictures.Drawing;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The folder that one model's results go to; every file is written beside its place and moved there when whole, so that
 * what was written before stays if something cannot be written any more.
 */
public final class ResultFolder {
    private static final String PNG = ".png";
    private static final String SVG = ".svg";

    private final Path folder;
    private final UnwrittenFiles unwritten;

    private ResultFolder(Path folder) {
        this.folder = folder;
        this.unwritten = new UnwrittenFiles(folder);
    }

    /**
     * Makes the folder {@code model} under {@code out}, and finds out at once whether it can be written to.
     *
     * @throws UnwritableFolder if not
     */
    public static ResultFolder open(Path out, String model) throws UnwritableFolder {
        Path folder = out.resolve(model);
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "writable", null));
            return new ResultFolder(folder);
        } catch (IOException fault) {
            throw new UnwritableFolder(folder, UnwrittenFiles.reason(fault));
        }
    }

    /** A folder that belongs to the project itself, made if it is not there. */
    public static ResultFolder at(Path folder) throws IOException {
        return new ResultFolder(Files.createDirectories(folder));
    }

    /**
     * Keeps other processes from training here.
     *
     * @throws UnwritableFolder if one does already
     */
    public FolderLock occupy() throws IOException {
        return FolderLock.of(folder);
    }

    /** Where the files are, as the screen shows it. */
    public Path path() {
        return folder;
    }

    /**
     * Finds out whether the disk has room for what is to come.
     *
     * @param bytes of all files together, those that are there already included
     * @throws FullDisk if it has not
     */
    public void requireRoom(long bytes) throws IOException {
        FileStore disk = Files.getFileStore(folder);
        long room = disk.getUsableSpace() + taken();
        if (disk.getTotalSpace() > 0 && room < bytes) {
            throw new FullDisk(folder, bytes, room);
        }
    }

    private long taken() throws IOException {
        long bytes = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    /** From now on, what cannot be written stops nothing: one line is said of it, and {@link #complaint} tells it at the end. */
    public void goOnWithout(Consumer<String> listener) {
        unwritten.onlySay(listener);
    }

    /** One line on what could not be written when it was last tried; nothing if all could. */
    public Optional<String> complaint() {
        return unwritten.complaint();
    }

    public void write(String name, Iterable<String> lines) throws IOException {
        write(name, file -> Files.write(file, lines));
    }

    /** Writes a text as it is, line ends included. */
    public void writeText(String name, String text) throws IOException {
        writeBytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public void writeBytes(String name, byte[] content) throws IOException {
        write(name, file -> Files.write(file, content));
    }

    public void writePicture(String name, BufferedImage picture) throws IOException {
        write(name, file -> Png.write(picture, file));
    }

    /** The same drawing as pixels and as lines: {@code name.png} and {@code name.svg}. */
    void writeDrawing(String name, Drawing drawing) throws IOException {
        writePicture(name + PNG, drawing.picture());
        writeText(name + SVG, Svg.of(drawing));
    }

    /** Takes both away, if they are there. */
    void removeDrawing(String name) throws IOException {
        remove(name + PNG);
        remove(name + SVG);
    }

    /** Lets {@code writer} fill a file beside {@code name} and moves it into place. */
    public void write(String name, Writer writer) throws IOException {
        attempt(name, () -> replace(name, writer));
    }

    /** The same, but a fault is always thrown. */
    void replace(String name, Writer writer) throws IOException {
        Path part = folder.resolve("." + name + ".part");
        try {
            writer.writeTo(part);
            Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (UncheckedIOException fault) {
            throw fault.getCause();
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Takes a file away, if it is there. */
    void remove(String name) throws IOException {
        attempt(name, () -> Files.deleteIfExists(folder.resolve(name)));
    }

    /**
     * Changes files, if that can be done.
     *
     * @param what the change is called if it cannot be done
     * @return whether it was done
     * @throws UnwrittenFile if it cannot be done and that is not {@linkplain #goOnWithout only to be said}
     */
    boolean attempt(String what, Change change) throws UnwrittenFile {
        try {
            change.make();
            unwritten.written(what);
            return true;
        } catch (IOException fault) {
            unwritten.missed(what, fault);
            return false;
        }
    }

    /** Fills a file. */
    @FunctionalInterface
    public interface Writer {
        void writeTo(Path file) throws IOException;
    }

    /** A change of files. */
    @FunctionalInterface
    interface Change {
        void make() throws IOException;
    }
}
