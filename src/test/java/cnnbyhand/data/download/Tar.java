package cnnbyhand.data.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A gzipped tar archive that a test writes, entry by entry. */
public final class Tar {
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final TarArchiveOutputStream out;

    public Tar() throws IOException {
        out = new TarArchiveOutputStream(new GZIPOutputStream(packed));
        out.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
    }

    public Tar with(String name, byte[] content) throws IOException {
        return with(new TarArchiveEntry(name), content);
    }

    public Tar with(TarArchiveEntry entry, byte[] content) throws IOException {
        entry.setSize(content.length);
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
        return this;
    }

    public byte[] bytes() throws IOException {
        out.close();
        return packed.toByteArray();
    }
}
