package cnnbyhand.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What can be wrong with folders of photos. */
final class ClassFolderDamage {
    private static final String SET = "imagenette2";

    private ClassFolderDamage() {}

    static Stream<Damage> all() {
        return Stream.of(
                damage("one class alone", SET + "/train", in -> delete(in.resolve(SET + "/train/b")), "found 1"),
                damage(
                        "no class",
                        SET + "/val",
                        ClassFolderDamage::withoutTests,
                        "each class, found no file and no folder"),
                damage("an empty class folder", SET + "/train/b", ClassFolderDamage::emptied, "must hold pictures"),
                damage("notes for pictures", SET + "/train/b", ClassFolderDamage::noted, "must hold pictures"),
                damage("another class for testing", SET, ClassFolderDamage::renamed, "found [a, b] and [a, c]"),
                damage("a file for a folder of classes", SET + "/train", ClassFolderDamage::filed, "found none"),
                damage("no picture that can be read", SET, ClassFolderDamage::allBroken, "that all 4 are broken"));
    }

    private static Damage damage(String what, String culprit, Damage.Spoiling spoiling, String told) {
        return new Damage("folders with " + what, Dataset.IMAGENETTE, spoiling, culprit, List.of(told));
    }

    private static void withoutTests(Path dataFolder) throws IOException {
        delete(dataFolder.resolve(SET + "/val/a"));
        delete(dataFolder.resolve(SET + "/val/b"));
    }

    private static void emptied(Path dataFolder) throws IOException {
        Path classFolder = dataFolder.resolve(SET + "/train/b");
        delete(classFolder);
        Files.createDirectory(classFolder);
    }

    private static void noted(Path dataFolder) throws IOException {
        emptied(dataFolder);
        Written.file(dataFolder, SET + "/train/b/notes.txt", new byte[3]);
    }

    private static void renamed(Path dataFolder) throws IOException {
        Files.move(dataFolder.resolve(SET + "/val/b"), dataFolder.resolve(SET + "/val/c"));
    }

    private static void filed(Path dataFolder) throws IOException {
        delete(dataFolder.resolve(SET + "/val"));
        Written.file(dataFolder, SET + "/val", new byte[3]);
    }

    private static void allBroken(Path dataFolder) throws IOException {
        for (String name : List.of("a/1", "a/2", "b/1", "b/2")) {
            Written.file(dataFolder, SET + "/train/" + name + ".jpg", "no picture".getBytes());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
