package cnnbyhand.bench;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the classes of a process are. */
enum ClassPath {
    /** This program's own. */
    USUAL {
        @Override
        String text() {
            return joined(own().stream());
        }
    },
    /** PyTorch by JavaCPP, of a release that cannot share a process with Deeplearning4j's. */
    TORCH {
        @Override
        String text() {
            String jars = Path.of(System.getProperty("torch.folder")) + File.separator + "*";
            return joined(Stream.concat(Stream.of(jars), own().stream().filter(entry -> !entry.contains(JAVACPP))));
        }
    },
    /** This project as it was; see {@link EarlierEngine}. */
    EARLIER {
        @Override
        String text() {
            Stream<String> jars = own().stream().filter(entry -> !Files.isDirectory(Path.of(entry)));
            return joined(Stream.concat(Stream.of(EarlierEngine.classes().toString()), jars));
        }
    };

    private static final String JAVACPP = "/org/bytedeco/";

    abstract String text();

    private static String joined(Stream<String> entries) {
        return entries.collect(Collectors.joining(File.pathSeparator));
    }

    /** Maven hands it over by a class loader of its own. */
    static List<String> own() {
        if (ClassPath.class.getClassLoader() instanceof URLClassLoader loader) {
            return Stream.of(loader.getURLs()).map(URL::getPath).toList();
        }
        return List.of(System.getProperty("java.class.path").split(File.pathSeparator));
    }
}
