package cnnbyhand;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseTest {
    private static final Path SOURCES = Path.of("src/main/java/cnnbyhand");
    private static final JavaClasses HOUSE = new ClassFileImporter()
            // Wherever the build's folder is: that of a profile may be another.
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("cnnbyhand");

    private final HouseRules rules = new HouseRules("cnnbyhand");

    @Test
    void theHandKeptBookNeedsNothingButJava() {
        rules.theHandKeptBookNeedsNothingButJava().check(HOUSE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rooms")
    void doorsOpenDownwards(String room) {
        rules.doorsOpenDownwards(room).check(HOUSE);
    }

    @Test
    void noRoomIsReachedFromItself() {
        rules.noRoomIsReachedFromItself().check(HOUSE);
    }

    @Test
    void nobodyAsksWhatKindALayerIs() {
        rules.nobodyAsksWhatKindALayerIs().check(HOUSE);
    }

    @Test
    void onlyPublishedAndCheckingKnowConfigurationLayers() {
        rules.onlyPublishedAndCheckingKnowConfigurationLayers().check(HOUSE);
    }

    @Test
    void onlyKeepingAndDataWriteFiles() {
        rules.onlyKeepingAndDataWriteFiles().check(HOUSE);
    }

    @Test
    void onlyTheScreenPrints() {
        rules.onlyTheScreenPrints().check(HOUSE);
    }

    @Test
    void onlyMainIsAMain() {
        rules.onlyMainIsAMain().check(HOUSE);
    }

    @Test
    void namesAreWordsFromTheField() {
        rules.namesAreWordsFromTheField().check(HOUSE);
    }

    @Test
    void everyRoomHasItsDoorsWrittenDown() throws IOException {
        assertThat(folders())
                .filteredOn(folder -> SOURCES.equals(folder.getParent()))
                .extracting(folder -> folder.getFileName().toString())
                .isSubsetOf(HouseRules.rooms());
    }

    @Test
    void everyRoomSaysWhyItExists() throws IOException {
        assertThat(folders()).isNotEmpty().allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                .exists());
    }

    @Test
    void aSimpleNameStandsOnceInTheHouse() {
        assertThat(rules.simpleNames(HOUSE)).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void noSourceHasAnAuthorOrSomethingLeftToDo() throws IOException {
        for (Path source : sources()) {
            assertThat(Files.readString(source)).as(source.toString()).doesNotContain("@author", "TODO", "FIXME");
        }
    }

    static Set<String> rooms() {
        return HouseRules.rooms();
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(Files::isDirectory).toList();
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }
}
