package cnnbyhand.data;

import cnnbyhand.JavaProcess;
import cnnbyhand.data.download.Mirror;
import cnnbyhand.data.download.Offer;
import cnnbyhand.data.download.Parcel;
import cnnbyhand.data.download.Patience;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/** Opens photos that have to be downloaded first, and says how many there are. */
public final class DownloadingProcess {
    private DownloadingProcess() {}

    static Process start(Path dataFolder, Mirror mirror, byte[] archive) throws IOException {
        String sum = HexFormat.of().formatHex(Written.md5(archive));
        return JavaProcess.of(
                        List.of(),
                        DownloadingProcess.class,
                        dataFolder.toString(),
                        mirror.address().toString(),
                        "" + archive.length,
                        sum)
                .start();
    }

    /** Takes the data folder, the archive's address, its length and its MD5. */
    public static void main(String[] arguments) throws IOException {
        URI address = URI.create(arguments[1]);
        DataFolder folder = folder(Path.of(arguments[0]), address, Long.parseLong(arguments[2]), arguments[3]);
        try (ImageData images = folder.open(Dataset.IMAGENETTE, false, 1)) {
            System.out.println(images.title() + ": " + images.train().count());
        }
    }

    static DataFolder folder(Path dataFolder, URI address, long length, String sum) {
        Parcel parcel = new Parcel("set.tgz", List.of(address), length, "MD5", sum);
        Patience patience = new Patience(Duration.ofSeconds(30), Duration.ofSeconds(30));
        return new DataFolder(dataFolder, line -> {}, set -> new Offer(set.folder(), List.of(parcel), "set"), patience);
    }
}
