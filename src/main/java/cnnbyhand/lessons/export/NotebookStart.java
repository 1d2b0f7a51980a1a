package cnnbyhand.lessons.export;

import cnnbyhand.lessons.ClassPath;
import cnnbyhand.lessons.cells.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** What lets a notebook find this project: a first cell, and the small jar that the cell names. */
public final class NotebookStart {
    /** Lies beside the notebooks. */
    public static final String JAR = "cnn-by-hand.jar";

    private NotebookStart() {}

    /** {@code %classpath} is a word of the JJava kernel, and so is {@code display}. */
    static String code() {
        return "// Run this cell first: it lets Jupyter find the project.\n%classpath " + JAR + "\n"
                + String.join("\n", Vocabulary.IMPORTS)
                + "\nuse(line -> System.out.println(line), picture -> display(picture));\n";
    }

    /** A jar without classes, whose manifest lists where the project's classes and libraries lie on this machine. */
    public static byte[] jar() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Name.CLASS_PATH,
                        ClassPath.entries().stream().map(NotebookStart::address).collect(Collectors.joining(" ")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new JarOutputStream(bytes, manifest).close();
        return bytes.toByteArray();
    }

    /** A folder's address ends with a slash, which {@code toUri} adds where the folder exists. */
    private static String address(Path entry) {
        return entry.toUri().toString();
    }
}
