package cnnbyhand.data.download;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
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

    private final Path into;
    private final long mostBytes;

    /** @param mostBytes what unpacks to more is refused, since a small archive can hold any number of zeros */
    Archive(Path into, long mostBytes) {
        this.into = into;
        this.mostBytes = mostBytes;
    }

    /** @throws DownloadFailed if the archive is damaged, or would make anything but files in its folder */
    void unpack(Path archive) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(new Guarded(gunzipped(file), mostBytes))) {
            InputStream content = new Guarded(tar, mostBytes);
            for (TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
                unpack(entry, content);
            }
        }
    }

    private static InputStream gunzipped(InputStream file) throws DownloadFailed {
        try {
            return new GzipCompressorInputStream(file);
        } catch (IOException | RuntimeException damage) {
            throw Guarded.damaged(damage);
        }
    }

    private static TarArchiveEntry next(TarArchiveInputStream tar) throws DownloadFailed {
        try {
            TarArchiveEntry entry = tar.getNextEntry();
            if (entry != null && !entry.isCheckSumOK()) {
                throw new DownloadFailed("the archive is damaged (the sum over an entry's header is wrong)");
            }
            return entry;
        } catch (IOException | RuntimeException damage) {
            throw Guarded.damaged(damage);
        }
    }

    private void unpack(TarArchiveEntry entry, InputStream content) throws IOException {
        Path target = inside(entry);
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(content, target);
        }
    }

    private Path inside(TarArchiveEntry entry) throws DownloadFailed {
        Path name = name(entry);
        boolean plain = PLAIN.indexOf(entry.getLinkFlag()) >= 0 && !entry.isSparse();
        if (!plain || name.getRoot() != null || name.startsWith("..")) {
            throw refused(entry);
        }
        return into.resolve(name);
    }

    /** A backslash parts folders on one system and belongs to a name on another, so it is allowed on none. */
    private static Path name(TarArchiveEntry entry) throws DownloadFailed {
        try {
            if (entry.getName().indexOf('\\') < 0) {
                return Path.of(entry.getName()).normalize();
            }
        } catch (InvalidPathException e) {
            // Refused below, as every name that is not plain.
        }
        throw refused(entry);
    }

    private static DownloadFailed refused(TarArchiveEntry entry) {
        return new DownloadFailed("the archive's entry " + entry.getName() + " is not a plain file inside it");
    }
}
