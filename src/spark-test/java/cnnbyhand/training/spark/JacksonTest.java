package cnnbyhand.training.spark;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.training.TrainingFailed;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JacksonTest {
    private static final String REMEDY = "; start the program by mvn -Pspark exec:java";

    @Test
    void theProfileBringsTheJacksonThatSparkNeeds() {
        assertThatCode(Jackson::require).doesNotThrowAnyException();
    }

    @Test
    void anotherJacksonIsToldInOneLine() {
        assertThatThrownBy(() -> Jackson.require("2.18.3"))
                .isInstanceOf(TrainingFailed.class)
                .hasMessage("Jackson must be 2.21 for Spark, found 2.18.3" + REMEDY);
        assertThatThrownBy(() -> Jackson.require("2.210.0")).isInstanceOf(TrainingFailed.class);
    }

    @Test
    void aClassPathWithoutJacksonIsToldInOneLine() throws Exception {
        URL[] without = StandaloneCluster.classPath().stream()
                .filter(entry -> !entry.toString().contains("jackson-databind"))
                .map(JacksonTest::address)
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(without, ClassLoader.getPlatformClassLoader())) {
            Method require = loader.loadClass(Jackson.class.getName()).getDeclaredMethod("require");
            require.setAccessible(true);

            assertThatThrownBy(() -> require.invoke(null))
                    .rootCause()
                    .hasMessage("Jackson must be 2.21 for Spark, found none" + REMEDY);
        }
    }

    private static URL address(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
