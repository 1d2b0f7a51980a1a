package cnnbyhand.data;

import static cnnbyhand.data.SpoiledPictures.FRAME;
import static cnnbyhand.data.SpoiledPictures.HUFFMAN_TABLE;
import static cnnbyhand.data.SpoiledPictures.QUANTIZATION_TABLE;
import static cnnbyhand.data.SpoiledPictures.SCAN;
import static cnnbyhand.data.SpoiledPictures.at;
import static cnnbyhand.data.SpoiledPictures.half;
import static cnnbyhand.data.SpoiledPictures.hugeBmp;
import static cnnbyhand.data.SpoiledPictures.hugePng;
import static cnnbyhand.data.SpoiledPictures.renamed;
import static cnnbyhand.data.SpoiledPictures.without;
import static cnnbyhand.data.Written.changed;
import static cnnbyhand.data.WrittenPictures.photo;

import java.awt.Color;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What can be wrong with one photo among good ones. */
final class PhotoDamage {
    private static final String TRAIN = "imagenette2/train/";

    private PhotoDamage() {}

    static Stream<Damage> all() {
        return Stream.of(strangers(), cut(), changedJpegs(), otherFormats()).flatMap(damages -> damages);
    }

    /** Two photos a class for training and one for testing. */
    static void whole(Path dataFolder) throws IOException {
        for (String name : List.of("train/a/1", "train/a/2", "train/b/1", "train/b/2", "val/a/1", "val/b/1")) {
            Written.file(dataFolder, "imagenette2/" + name + ".jpg", jpeg());
        }
    }

    private static Stream<Damage> strangers() {
        return Stream.of(
                damage("nothing in it", "jpg", whole -> new byte[0], "none, or a damaged one"),
                damage("text", "jpg", whole -> "no picture".getBytes(), "none, or a damaged one"),
                damage("a web page", "png", whole -> "<!DOCTYPE html><html>".getBytes(), "none, or a damaged one"),
                damage("a GIF", "jpg", whole -> photo(Color.RED, 9, 9, "gif"), "none, or a damaged one"),
                new Damage(
                        "half a gigabyte of zeros",
                        Dataset.IMAGENETTE,
                        in -> {
                            try (RandomAccessFile file =
                                    new RandomAccessFile(place(in, "jpg").toFile(), "rw")) {
                                file.setLength(500_000_000);
                            }
                        },
                        TRAIN + "a/2.jpg",
                        List.of("found a file of 500000000 bytes")));
    }

    private static Stream<Damage> cut() {
        return Stream.of(
                damage("the first bytes alone", "jpg", whole -> Arrays.copyOf(whole, 20), "one that ends early"),
                damage("half of it", "jpg", whole -> Arrays.copyOf(whole, whole.length / 2), "one that ends early"),
                damage("no end", "jpg", whole -> Arrays.copyOf(whole, whole.length - 2), "one that ends early"),
                damage("half an end", "jpg", whole -> Arrays.copyOf(whole, whole.length - 1), "one that ends early"),
                damage("half of it behind a whole preview", "jpg", SpoiledPictures::halfBehindPreview, "ends early"),
                damage("half of it", "png", whole -> half("png"), "a damaged one"),
                damage("no last chunk", "png", whole -> without(photo(Color.RED, 60, 50, "png"), 12), "damaged one"),
                damage("half of it", "bmp", whole -> half("bmp"), "a damaged one"),
                damage("half of it", "tif", whole -> half("tif"), "a damaged one"),
                damage("half of it", "webp", whole -> without(WrittenPictures.webp(), 20), "or a damaged one"));
    }

    private static Stream<Damage> changedJpegs() {
        return Stream.of(
                damage("damage among its pixels", "jpg", SpoiledPictures::scratched, "a damaged one"),
                damage("a damaged Huffman table", "jpg", whole -> at(whole, HUFFMAN_TABLE, 6, -1), "a damaged one"),
                damage("no quantization", "jpg", whole -> renamed(whole, QUANTIZATION_TABLE), "a damaged one"),
                damage("no frame", "jpg", whole -> renamed(whole, FRAME), "a damaged one"),
                damage("no scan", "jpg", whole -> renamed(whole, SCAN), "a damaged one"),
                damage("a colour that it has not", "jpg", whole -> at(whole, SCAN, 5, 0x77), "a damaged one"),
                damage(
                        "gigabytes claimed",
                        "jpg",
                        whole -> at(whole, FRAME, 5, 0xEA60EA60),
                        "claims 60000×60000 pixels"),
                damage("too much claimed for its size", "jpg", whole -> at(whole, FRAME, 5, 8000 * 65537), "8000×8000"),
                damage("no width", "jpg", whole -> at(whole, FRAME, 5, 0x00320000), "a damaged one"));
    }

    private static Stream<Damage> otherFormats() {
        return Stream.of(
                damage("damage among its pixels", "png", whole -> changed(photo(Color.RED, 60, 50, "png"), 60, 1), ""),
                damage("gigabytes claimed", "png", whole -> hugePng(), "claims 30000×30000 pixels"),
                damage("gigabytes claimed", "bmp", whole -> hugeBmp(), "32512×32512 pixels, more than the 16,000,000"),
                damage("a place beyond its end", "tif", SpoiledPictures::tiffWithoutDirectory, "a damaged one"));
    }

    private static byte[] jpeg() throws IOException {
        return photo(Color.RED, 60, 50, "jpg");
    }

    private static Path place(Path dataFolder, String ending) throws IOException {
        Files.delete(dataFolder.resolve(TRAIN + "a/2.jpg"));
        return dataFolder.resolve(TRAIN + "a/2." + ending);
    }

    private static Damage damage(String what, String ending, Damage.Change change, String told) {
        Damage.Spoiling spoiling = in -> {
            byte[] whole = Files.readAllBytes(in.resolve(TRAIN + "a/2.jpg"));
            Files.write(place(in, ending), change.of(whole));
        };
        return new Damage("a photo with " + what, Dataset.IMAGENETTE, spoiling, TRAIN + "a/2." + ending, List.of(told));
    }
}
