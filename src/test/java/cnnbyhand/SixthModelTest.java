package cnnbyhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A sixth document is one new file and one line in the list. Both are added to a copy of this checkout, and every test that
 * takes the list runs there, in a process of its own.
 */
class SixthModelTest {
    private static final Path PUBLISHED = Path.of("src/main/java/cnnbyhand/published");

    @TempDir
    private Path copy;

    @BeforeEach
    void copyTheCheckout() throws IOException {
        for (String part : List.of("README.md", "pom.xml", "src", "notebooks-equivalent", "results/reference")) {
            try (Stream<Path> files = Files.walk(Path.of(part)).filter(Files::isRegularFile)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Files.createDirectories(copy.resolve(file).getParent());
                    Files.copy(file, copy.resolve(file));
                }
            }
        }
    }

    @Test
    void aSixthDocumentIsOneFileAndOneLine() throws IOException {
        Path sixth = write("Sixth", Files.readString(PUBLISHED.resolve("Vgg.java")), SixthModelTest::renamed);
        Path list = write("Models", Files.readString(PUBLISHED.resolve("Models.java")), SixthModelTest::lengthened);
        Path classes = compiled(sixth, list);

        List<String> lines = JavaProcess.lines(JavaProcess.with(classes, TestsOfTheList.class)
                .directory(copy.toFile())
                .start());

        assertThat(lines).noneMatch(line -> line.startsWith(TestsOfTheList.FAILED));
        assertThat(lines)
                .anyMatch(line -> line.startsWith(TestsOfTheList.PASSED + "AgreementTest sixth"))
                .anyMatch(line -> line.startsWith(TestsOfTheList.PASSED + "ShapeCommentsTest sixth"));
        assertThat(lines.get(lines.size() - 1)).matches("[1-9]\\d+ passed, 0 failed");
    }

    private static String renamed(String document) {
        return document.replace("Vgg", "Sixth").replace("\"vgg\"", "\"sixth\"").replace("\"001\"", "\"005\"");
    }

    private static String lengthened(String list) {
        return list.replace("new AlexNet()", "new AlexNet(), new Sixth()");
    }

    private Path write(String name, String from, UnaryOperator<String> change) throws IOException {
        assertThat(change.apply(from)).isNotEqualTo(from);
        return Files.writeString(copy.resolve(PUBLISHED).resolve(name + ".java"), change.apply(from));
    }

    private Path compiled(Path... sources) throws IOException {
        Path classes = Files.createDirectory(copy.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-encoding", "UTF-8"));
        arguments.addAll(List.of("-cp", JavaProcess.classPath(), "-d", classes.toString()));
        Stream.of(sources).map(Path::toString).forEach(arguments::add);
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(status).isZero();
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(
                services.resolve("org.junit.jupiter.api.extension.Extension"),
                TestsOfTheList.NotTheFive.class.getName());
        return classes;
    }
}
