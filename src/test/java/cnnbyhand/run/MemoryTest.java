package cnnbyhand.run;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.JavaProcess;
import cnnbyhand.Main;
import cnnbyhand.training.PeakOfTraining;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs that are given too little memory, or just enough. */
@Execution(ExecutionMode.CONCURRENT)
class MemoryTest {
    private static final List<String> LITTLE =
            List.of("-Xmx500m", "-Dorg.bytedeco.javacpp.maxbytes=0", "-Dorg.bytedeco.javacpp.maxphysicalbytes=1000m");

    @TempDir
    private Path out;

    /** 4,093 is a prime, so that such a batch is not learned in slices, which would need less. */
    @Test
    void tooLittleIsToldBeforeTrainingInOneLineWithABatchThatThenSuffices() throws Exception {
        Process refused = start(4093, 4093);
        List<String> lines = JavaProcess.lines(refused);
        assertThat(refused.waitFor()).isEqualTo(Main.FAILED);
        Matcher line = Pattern.compile(
                        "mnist needs [2-9]\\.\\d GB of memory at batch 4093,"
                                + " -Dorg.bytedeco.javacpp.maxphysicalbytes gives 1\\.0 GB; batch (\\d+) would fit: -Dbatch=\\1")
                .matcher(lines.get(lines.size() - 1));
        assertThat(line.matches()).as(lines.get(lines.size() - 1)).isTrue();
        assertThat(lines).noneMatch(each -> each.startsWith("Training on"));
        assertThat(out.resolve("mnist/training.csv")).doesNotExist();

        int fits = Integer.parseInt(line.group(1));
        Process fitting = start(fits, 2 * fits);
        assertThat(JavaProcess.lines(fitting)).anyMatch(each -> each.startsWith("Test accuracy on drawn digits: "));
        assertThat(fitting.waitFor()).isEqualTo(Main.AGREED);
    }

    @ParameterizedTest
    @CsvSource({"512, accelerated", "64, stock"})
    @EnabledOnOs(OS.LINUX)
    void aTrainingTakesWhatWasSaidAndNotMuchLess(String batch, String engine) throws IOException {
        List<String> unlimited =
                List.of("-Dorg.bytedeco.javacpp.maxbytes=0", "-Dorg.bytedeco.javacpp.maxphysicalbytes=0");
        Process process = JavaProcess.of(unlimited, PeakOfTraining.class, "mnist", batch, engine)
                .start();
        List<String> lines = JavaProcess.lines(process);
        long said = Long.parseLong(lines.get(lines.size() - 2));
        long taken = Long.parseLong(lines.get(lines.size() - 1));
        assertThat((double) taken / said).isBetween(0.4, 1.0);
    }

    private Process start(int batch, int images) throws IOException {
        List<String> options = new ArrayList<>(LITTLE);
        options.addAll(List.of(
                "-Dmodel=mnist",
                "-Ddata=drawn",
                "-Dlimit=" + images,
                "-Depochs=1",
                "-Dbatch=" + batch,
                "-Dout=" + out));
        return JavaProcess.of(options, Main.class).start();
    }
}
