package cnnbyhand.data;

import static cnnbyhand.data.download.Mirror.gives;

import cnnbyhand.data.download.Mirror;
import cnnbyhand.data.download.Offer;
import cnnbyhand.data.download.Parcel;
import cnnbyhand.data.download.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * One way in which a set can be damaged.
 *
 * @param what is wrong with it
 * @param set whose files are whole but for this damage
 * @param spoiling does it to the set that lies in a data folder
 * @param culprit the file that the one line has to name, under the data folder
 * @param told what the line has to say of it
 */
record Damage(String what, Dataset set, Spoiling spoiling, String culprit, List<String> told) {
    static final String ARCHIVE = "archive.tgz";

    /** Damages the set that lies in a data folder. */
    interface Spoiling {
        void in(Path dataFolder) throws IOException;
    }

    /** Turns a whole file into a damaged one. */
    interface Change {
        byte[] of(byte[] whole) throws IOException;
    }

    static Spoiling change(String file, Change change) {
        return folder -> {
            Path place = folder.resolve(file);
            byte[] damaged = change.of(Files.readAllBytes(place));
            Files.write(place, damaged);
        };
    }

    /** Opens the set, reads every example, and returns all lines that this gives. */
    static List<String> lines(Dataset set, Path dataFolder) throws IOException {
        try (ImageData images = DataFolder.open(set, dataFolder.toString(), true, 1, line -> {})) {
            readAll(images.train());
            readAll(images.test());
            return images.faults();
        } catch (UnusableData refused) {
            return List.of(refused.getMessage());
        }
    }

    private static void readAll(Examples examples) throws IOException {
        float[] pixels = new float[examples.values()];
        for (int index = 0; index < examples.count(); index++) {
            examples.read(index, pixels, 0);
        }
    }

    /** Lets the archive that lies in {@code folder} be downloaded; returns the lines, but for the one that announces it. */
    static List<String> linesOfDownload(Dataset set, Path folder) throws IOException {
        byte[] archive = Files.readAllBytes(folder.resolve(ARCHIVE));
        List<String> lines = new ArrayList<>();
        try (Mirror mirror = new Mirror(gives(archive))) {
            String sum = HexFormat.of().formatHex(Written.md5(archive));
            Parcel parcel = new Parcel("set.tgz", List.of(mirror.address()), archive.length, "MD5", sum);
            Patience patience = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(5));
            new DataFolder(
                            Files.createDirectories(folder.resolve("data")),
                            lines::add,
                            any -> new Offer(set.folder(), List.of(parcel), "set"),
                            patience)
                    .open(set, false, 1)
                    .close();
        }
        return lines.subList(1, lines.size());
    }

    @Override
    public String toString() {
        return culprit + ": " + what;
    }
}
