package cnnbyhand.data;

import static cnnbyhand.data.Written.changed;
import static cnnbyhand.data.Written.gzip;

import cnnbyhand.data.download.Tar;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** What can be wrong with a downloaded archive although its sum is the published one. */
final class ArchiveDamage {
    private static final int SIZE = 124;
    private static final int CHECK_SUM = 148;
    private static final String NOT_PLAIN = " is not a plain file inside it";

    private ArchiveDamage() {}

    static Stream<Damage> all() {
        return Stream.of(packing(), headers(), paths(), kinds()).flatMap(damages -> damages);
    }

    static void whole(Path folder) throws IOException {
        byte[] archive =
                Written.archive("set/train/a/1.jpg", "set/train/b/1.jpg", "set/val/a/1.jpg", "set/val/b/1.jpg");
        Written.file(folder, Damage.ARCHIVE, archive);
    }

    private static Stream<Damage> packing() {
        return Stream.of(
                damage("nothing in it", whole -> new byte[0], "the archive is damaged"),
                damage("a gzip header alone", whole -> Arrays.copyOf(whole, 10), "the archive is damaged"),
                damage("half of it", whole -> Arrays.copyOf(whole, whole.length / 2), "the archive is damaged"),
                damage("damage in its middle", whole -> changed(whole, whole.length / 2, 4), "the archive is damaged"),
                damage("no gzip around it", ArchiveDamage::gunzipped, "the archive is damaged"),
                damage("nothing packed", whole -> gzip(new byte[0]), "does not hold the folder set"),
                damage("a zip inside", whole -> gzip("PK\3\4 and so on".getBytes()), "does not hold the folder set"));
    }

    private static Stream<Damage> headers() {
        return Stream.of(
                damage("a wrong header sum", in(tar -> changed(tar, CHECK_SUM, 1)), "the archive is damaged"),
                damage("a size that is no number", in(tar -> summed(changed(tar, SIZE, 0x55))), "archive is damaged"),
                damage("a size of terabytes", in(tar -> sized(tar, "77777777777")), "archive is damaged"),
                damage("half an entry", in(tar -> Arrays.copyOf(tar, 700)), "the archive is damaged"),
                damage("an entry's name cut short", in(tar -> Arrays.copyOf(tar, 50)), "does not hold the folder set"),
                damage("gigabytes of holes", ArchiveDamage::holes, "set/x" + NOT_PLAIN));
    }

    private static Stream<Damage> paths() {
        return Stream.of(
                damage("a path that leads out", made(plain("../outside")), "../outside" + NOT_PLAIN),
                damage("a path that leads out later", made(plain("set/a/../../../x")), "set/a/../../../x" + NOT_PLAIN),
                damage("a path from the root", made(new TarArchiveEntry("/outside", true)), "/outside" + NOT_PLAIN),
                damage("the folder above", made(plain("..")), ".." + NOT_PLAIN),
                damage("backslashes", made(plain("..\\outside")), "..\\outside" + NOT_PLAIN),
                damage("another folder alone", made(plain("elsewhere/a.jpg")), "does not hold the folder set"));
    }

    private static Stream<Damage> kinds() {
        return Stream.of(
                damage(
                        "a link to a file outside",
                        made(link(TarConstants.LF_SYMLINK, "../../../x")),
                        "set/x" + NOT_PLAIN),
                damage("a link to the root", made(link(TarConstants.LF_SYMLINK, "/")), "set/x" + NOT_PLAIN),
                damage("a hard link outside", made(link(TarConstants.LF_LINK, "../../x")), "set/x" + NOT_PLAIN),
                damage("a device of characters", made(link(TarConstants.LF_CHR, "")), "set/x" + NOT_PLAIN),
                damage("a device of blocks", made(link(TarConstants.LF_BLK, "")), "set/x" + NOT_PLAIN),
                damage("a pipe", made(link(TarConstants.LF_FIFO, "")), "set/x" + NOT_PLAIN),
                damage("a file with holes", made(link(TarConstants.LF_GNUTYPE_SPARSE, "")), "set/x" + NOT_PLAIN));
    }

    private static Damage damage(String what, Damage.Change change, String told) {
        return new Damage(
                "an archive with " + what,
                Dataset.IMAGENETTE,
                Damage.change(Damage.ARCHIVE, change),
                Damage.ARCHIVE,
                List.of(told, "using drawn shapes instead"));
    }

    /** A change of the tar archive inside the gzip. */
    private static Damage.Change in(Damage.Change change) {
        return whole -> gzip(change.of(gunzipped(whole)));
    }

    private static byte[] gunzipped(byte[] whole) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(whole)).readAllBytes();
    }

    private static byte[] sized(byte[] tar, String octal) {
        byte[] damaged = tar.clone();
        System.arraycopy(octal.getBytes(), 0, damaged, SIZE, octal.length());
        return summed(damaged);
    }

    /** Writes the right sum over the first header: of all its bytes, its own eight counted as spaces. */
    private static byte[] summed(byte[] tar) {
        Arrays.fill(tar, CHECK_SUM, CHECK_SUM + 8, (byte) ' ');
        int sum = 0;
        for (int place = 0; place < 512; place++) {
            sum += Byte.toUnsignedInt(tar[place]);
        }
        System.arraycopy(String.format("%06o\0 ", sum).getBytes(), 0, tar, CHECK_SUM, 8);
        return tar;
    }

    private static TarArchiveEntry plain(String name) {
        return new TarArchiveEntry(name);
    }

    private static TarArchiveEntry link(byte kind, String to) {
        TarArchiveEntry entry = new TarArchiveEntry("set/x", kind);
        entry.setLinkName(to);
        return entry;
    }

    /** An archive of one entry, and of nothing in it. */
    private static Damage.Change made(TarArchiveEntry entry) {
        return whole -> new Tar().with(entry, new byte[0]).bytes();
    }

    /** A file of two gigabytes that is nearly all hole, as the archiver of GNU writes it in its newest way. */
    private static byte[] holes(byte[] whole) throws IOException {
        String header = "22 GNU.sparse.major=1\n22 GNU.sparse.minor=0\n25 GNU.sparse.name=set/x\n"
                + "34 GNU.sparse.realsize=2000000000\n";
        return new Tar()
                .with(new TarArchiveEntry("x", TarConstants.LF_PAX_EXTENDED_HEADER_LC), header.getBytes())
                .with("set/x", Arrays.copyOf("1\n1999999999\n1\n".getBytes(), 513))
                .bytes();
    }
}
