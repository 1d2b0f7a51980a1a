package cnnbyhand.data.download;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Fetches a set from the first mirror that gives it, and moves it into place when it is whole. */
public final class Fetcher {
    private final Patience patience;
    private final Consumer<String> say;
    private final HttpClient client;

    public Fetcher(Patience patience, Consumer<String> say) {
        this.patience = patience;
        this.say = say;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience.connecting())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /**
     * Returns when the set lies in its folder under the data folder; else nothing there has changed.
     *
     * @throws DownloadFailed if no mirror gives it, or gives something else
     * @throws IOException if it cannot be stored
     */
    public void fetch(Offer offer, Path dataFolder) throws IOException {
        Files.createDirectories(dataFolder);
        try (Staging staging = new Staging(dataFolder)) {
            Path whole = staged(offer, Files.createDirectory(staging.folder().resolve(offer.folder())));
            moveIntoPlace(whole, dataFolder.resolve(offer.folder()));
        }
    }

    private Path staged(Offer offer, Path folder) throws IOException {
        for (Parcel parcel : offer.parcels()) {
            fetch(parcel, folder.resolve(parcel.name()));
        }
        return offer.folderInArchive().isEmpty() ? folder : unpacked(offer, folder);
    }

    private static Path unpacked(Offer offer, Path folder) throws IOException {
        Path archive = folder.resolve(offer.parcels().get(0).name());
        Path into = Files.createDirectory(folder.resolve("unpacked"));
        new Archive(into, Parcel.MOST_BYTES).unpack(archive);
        Path set = into.resolve(offer.folderInArchive());
        if (!Files.isDirectory(set)) {
            throw new DownloadFailed("the archive does not hold the folder " + offer.folderInArchive());
        }
        return set;
    }

    private void fetch(Parcel parcel, Path to) throws IOException {
        List<String> faults = new ArrayList<>();
        for (URI mirror : parcel.mirrors()) {
            try {
                say.accept("downloading " + mirror + size(parcel));
                new Transfer(client, patience, parcel).fetch(mirror, to);
                return;
            } catch (DownloadFailed fault) {
                faults.add(mirror.getHost() + ": " + fault.getMessage());
            }
        }
        throw new DownloadFailed(String.join("; ", faults));
    }

    private static String size(Parcel parcel) {
        return parcel.bytes() == 0 ? "" : String.format(Locale.ROOT, " (%.1f MB)", parcel.bytes() / 1e6);
    }

    /** If another process was quicker, its set stays: a folder that holds something cannot be replaced by a move. */
    private static void moveIntoPlace(Path whole, Path place) throws IOException {
        try {
            Files.move(whole, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(place)) {
                throw e;
            }
        }
    }
}
