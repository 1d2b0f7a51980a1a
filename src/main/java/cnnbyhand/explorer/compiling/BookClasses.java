package cnnbyhand.explorer.compiling;

import cnnbyhand.byhand.Layer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The classes that the compiled book is made of, as they lie in a folder or in a jar. */
final class BookClasses {
    /** The reader's source, too, is made by a class. */
    private static final List<String> FOLDERS = List.of(
            "cnnbyhand/byhand",
            "cnnbyhand/byhand/diagnosis",
            "cnnbyhand/explorer/compiling",
            "cnnbyhand/explorer/copying",
            "cnnbyhand/explorer/page");

    private static final String END = ".class";

    private final Map<String, byte[]> classes = new TreeMap<>();

    private BookClasses() {}

    static BookClasses found() throws IOException {
        BookClasses found = new BookClasses();
        Path home = home();
        if (Files.isDirectory(home)) {
            found.readAll(home);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(home)) {
                found.readAll(jar.getPath("/"));
            }
        }
        return found;
    }

    /** The folder or the jar with the program's classes. */
    static Path home() {
        return home(Layer.class);
    }

    static Path home(Class<?> one) {
        try {
            return Path.of(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Every class that is a layer. */
    List<Class<?>> kinds() {
        List<Class<?>> kinds = new ArrayList<>();
        for (String name : classes.keySet()) {
            Class<?> type = loaded(name);
            if (Layer.class.isAssignableFrom(type) && type.isRecord()) {
                kinds.add(type);
            }
        }
        return kinds;
    }

    /** The same for the same classes and the same compiler, and for no others. */
    String digest(String compiler) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            classes.values().forEach(digest::update);
            digest.update(compiler.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void readAll(Path root) throws IOException {
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.list(root.resolve(folder))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(END)).toList()) {
                    String name = file.getFileName().toString();
                    classes.put(
                            folder.replace('/', '.') + "." + name.substring(0, name.length() - END.length()),
                            Files.readAllBytes(file));
                }
            }
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, Layer.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
