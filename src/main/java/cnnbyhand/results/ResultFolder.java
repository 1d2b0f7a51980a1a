package cnnbyhand.results;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The folder that one model's results go to; every file is written beside its place and moved there when whole. */
public final class ResultFolder {
    private final Path folder;

    private ResultFolder(Path folder) {
        this.folder = folder;
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
            throw new UnwritableFolder(folder, reason(fault));
        }
    }

    /** A folder that belongs to the project itself, made if it is not there. */
    public static ResultFolder at(Path folder) throws IOException {
        return new ResultFolder(Files.createDirectories(folder));
    }

    /** Where the files are, as the screen shows it. */
    public Path path() {
        return folder;
    }

    public void write(String name, List<String> lines) throws IOException {
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

    /** Lets {@code writer} fill a file beside {@code name} and moves it into place. */
    public void write(String name, Writer writer) throws IOException {
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
        Files.deleteIfExists(folder.resolve(name));
    }

    /** Fills a file. */
    @FunctionalInterface
    public interface Writer {
        void writeTo(Path file) throws IOException;
    }

    private static String reason(IOException fault) {
        if (fault instanceof java.nio.file.FileAlreadyExistsException) {
            return "a file in its way";
        }
        if (fault instanceof java.nio.file.AccessDeniedException) {
            return "no permission";
        }
        boolean plain = fault instanceof FileSystemException system && system.getReason() != null;
        return plain ? ((FileSystemException) fault).getReason() : "no folder";
    }
}
