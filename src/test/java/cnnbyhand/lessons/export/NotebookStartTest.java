package cnnbyhand.lessons.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookStartTest {

    /** A notebook's kernel knows nothing but Java and this jar. */
    @Test
    void whoHasTheJarHasTheProjectAndItsLibraries(@TempDir Path folder) throws Exception {
        Path jar = Files.write(folder.resolve(NotebookStart.JAR), NotebookStart.jar());
        URL[] urls = {jar.toUri().toURL()};
        try (URLClassLoader kernel = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            assertThat(kernel.loadClass("cnnbyhand.lessons.cells.Blackboard").getClassLoader())
                    .isSameAs(kernel);
            assertThat(kernel.loadClass("org.deeplearning4j.nn.multilayer.MultiLayerNetwork"))
                    .isNotNull();
        }
    }
}
