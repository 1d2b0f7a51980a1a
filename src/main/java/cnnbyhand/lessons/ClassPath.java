package cnnbyhand.lessons;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where this program's classes and libraries come from. */
public final class ClassPath {
    private ClassPath() {}

    /** Maven loads the program by a loader of its own; elsewhere Java's class path is right. */
    public static List<Path> entries() {
        List<Path> entries = new ArrayList<>();
        for (ClassLoader loader = ClassPath.class.getClassLoader(); loader != null; loader = loader.getParent()) {
            if (loader instanceof URLClassLoader urls) {
                Stream.of(urls.getURLs()).map(ClassPath::path).forEach(entries::add);
            }
        }
        return entries.isEmpty() ? java() : entries;
    }

    /** The entries as {@code java} and {@code javac} take them. */
    public static String joined() {
        return entries().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> java() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    private static Path path(URL url) {
        return Path.of(URI.create(url.toString()));
    }
}
