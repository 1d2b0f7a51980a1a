package cnnbyhand.run;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplorerTaskTest {
    @TempDir
    private Path folder;

    @Test
    void anExportWritesThePageAndNothingElse() throws Exception {
        Path page = folder.resolve("mnist/explorer.html");
        assertThat(Run.of("export=explorer", "model=mnist", "out=" + folder))
                .isEqualTo(new Run(0, List.of("Written: " + page)));
        assertThat(page).isNotEmptyFile();
        try (Stream<Path> files = Files.list(page.getParent())) {
            assertThat(files).containsExactly(page);
        }
    }

    @Test
    void thePageIsUnderAMegabyteAndAHalf() throws Exception {
        Run.of("export=explorer", "model=alexnet", "out=" + folder);
        assertThat(Files.size(folder.resolve("alexnet/explorer.html"))).isLessThan(1_500_000);
    }
}
