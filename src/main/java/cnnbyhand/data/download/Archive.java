package cnnbyhand.data.download;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Unpacks a gzipped tar archive. It makes plain files and folders under its own folder, and refuses all else. */
final class Archive {
    /** The marks of files, old and new, and of folders: neither links nor devices. */
    private static final String PLAIN =
            "" + (char) TarConstants.LF_OLDNORM + (char) TarConstants.LF_NORMAL + (char) TarConstants.LF_DIR;

    private Archive() {}

    static void unpack(Path archive, Path into) throws IOException {
        try (TarArchiveInputStream in = new TarArchiveInputStream(
                new GzipCompressorInputStream(new BufferedInputStream(Files.newInputStream(archive))))) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                unpack(entry, in, into);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, TarArchiveInputStream in, Path into) throws IOException {
        Path target = inside(into, entry);
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(in, target);
        }
    }

    private static Path inside(Path into, TarArchiveEntry entry) throws DownloadFailed {
        Path name = name(entry);
        if (PLAIN.indexOf(entry.getLinkFlag()) < 0 || name.getRoot() != null || name.startsWith("..")) {
            throw refused(entry);
        }
        return into.resolve(name);
    }

    private static Path name(TarArchiveEntry entry) throws DownloadFailed {
        try {
            return Path.of(entry.getName()).normalize();
        } catch (InvalidPathException e) {
            throw refused(entry);
        }
    }

    private static DownloadFailed refused(TarArchiveEntry entry) {
        return new DownloadFailed("the archive's entry " + entry.getName() + " is not a plain file inside it");
    }
}
