package cnnbyhand.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cnnbyhand.JavaProcess;
import cnnbyhand.Main;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The screen on a terminal of its own, which util-linux's {@code script} makes; skipped where that is not installed. */
class PseudoTerminalTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} columns")
    @ValueSource(ints = {80, 100, 140})
    void noLineIsTooLongAndTheProgressLineLeavesNothing(int width) throws Exception {
        assumeTrue(isInstalled(), "there is no script of util-linux here");
        PseudoTerminal terminal = shown(
                width,
                List.of("model=mnist", "data=drawn", "limit=256", "epochs=2", "show=derivations", "out=results"));

        assertThat(terminal.tooLong()).isEmpty();
        assertThat(terminal.lines())
                .noneMatch(line -> line.contains("█") || line.contains("░"))
                .anyMatch(line -> line.startsWith("Test accuracy on drawn digits: "))
                .anyMatch(line -> line.length() > Math.min(width, 100) - 8);
    }

    @ParameterizedTest(name = "{0} columns")
    @ValueSource(ints = {80, 140})
    void alexnetAndItsSummaryFit(int width) throws Exception {
        assumeTrue(isInstalled(), "there is no script of util-linux here");
        PseudoTerminal terminal = shown(
                width,
                List.of(
                        "model=alexnet",
                        "train=false",
                        "columns=memory,multiply-accumulates,receptive-field",
                        "show=summary,conv2",
                        "out=results"));

        assertThat(terminal.tooLong()).isEmpty();
        assertThat(terminal.lines()).anyMatch(line -> line.startsWith("18 layers: "));
    }

    private PseudoTerminal shown(int width, List<String> options) throws IOException, InterruptedException {
        List<String> javaOptions = new ArrayList<>(List.of("-Xmx1g", "-Dorg.bytedeco.javacpp.maxbytes=0"));
        options.forEach(option -> javaOptions.add("-D" + option));
        String command = JavaProcess.of(javaOptions, Main.class).command().stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
        ProcessBuilder builder = new ProcessBuilder(
                        "script", "-qec", "stty cols " + width + " rows 40; exec " + command, "/dev/null")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"));
        builder.environment().put("TERM", "xterm-256color");
        builder.environment().remove("COLUMNS");
        Process process = builder.start();
        PseudoTerminal terminal = new PseudoTerminal(width);
        terminal.write(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertThat(process.waitFor())
                .as(() -> String.join("\n", terminal.lines()))
                .isZero();
        return terminal;
    }

    private static boolean isInstalled() throws InterruptedException {
        return Stream.of("script", "stty").allMatch(PseudoTerminalTest::answers);
    }

    private static boolean answers(String tool) {
        try {
            Process process = new ProcessBuilder(tool, "--version")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 && (said.contains("util-linux") || tool.equals("stty"));
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
