package cnnbyhand.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A quiz is there at once, as it starts neither ND4J nor its natives. */
class QuizStartTest {
    @TempDir
    private Path out;

    @Test
    void aQuizNeedsNothingOfDeeplearning4jButTheModelsOwnDescriptions() throws Exception {
        try (Watching classes = new Watching()) {
            Class<?> main = classes.loadClass("cnnbyhand.Main");
            Class<?> screen = classes.loadClass("cnnbyhand.screen.Screen");
            var plain = screen.getDeclaredMethod("plain", java.io.PrintStream.class);
            plain.setAccessible(true);
            var run = main.getDeclaredMethod("run", Properties.class, screen);
            run.setAccessible(true);
            Properties options = new Properties();
            options.setProperty("quiz", "mnist");
            options.setProperty("out", out.toString());
            Object nowhere = plain.invoke(null, new java.io.PrintStream(java.io.OutputStream.nullOutputStream()));
            assertThat(run.invoke(null, options, nowhere)).isEqualTo(0);
            assertThat(classes.loaded).contains("cnnbyhand.quiz.Quiz");
            assertThat(classes.loaded)
                    .filteredOn(name -> !name.startsWith("cnnbyhand."))
                    .noneMatch(QuizStartTest::starts);
        }
    }

    private static boolean starts(String name) {
        return name.startsWith("org.bytedeco.")
                || name.startsWith("com.sun.jna.")
                || name.startsWith("org.nd4j.linalg.factory.")
                || name.startsWith("org.nd4j.linalg.api.ndarray.")
                || name.startsWith("org.deeplearning4j.nn.multilayer.");
    }

    /** The class path once more, with a note of every class that is taken from it. */
    private static final class Watching extends URLClassLoader {
        private final Set<String> loaded = ConcurrentHashMap.newKeySet();

        Watching() {
            super(
                    Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                            .map(Watching::url)
                            .toArray(URL[]::new),
                    ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            loaded.add(name);
            return super.findClass(name);
        }

        private static URL url(String path) {
            try {
                return Path.of(path).toUri().toURL();
            } catch (MalformedURLException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
