package cnnbyhand;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** A rule that cannot fail proves nothing: each finds its fault in a small house that is wrong on purpose. */
class HouseRulesTest {
    private static final String HOUSE = "cnnbyhand.wronghouse";
    private static final JavaClasses WRONG_HOUSE = new ClassFileImporter().importPackages(HOUSE);

    private final HouseRules rules = new HouseRules(HOUSE);

    @Test
    void aHandKeptBookThatAsksDeeplearning4jIsFound() {
        found(rules.theHandKeptBookNeedsNothingButJava(), "byhand.AsksDeeplearning4j");
    }

    @Test
    void aDoorThatOpensUpwardsIsFound() {
        found(rules.doorsOpenDownwards("data"), "data.KnowsResults");
        found(rules.doorsOpenDownwards("published"), "published.KnowsTraining");
        found(rules.doorsOpenDownwards("keeping"), "keeping.KnowsTheDoor");
    }

    @Test
    void roomsThatKnowEachOtherAreFound() {
        found(rules.noRoomIsReachedFromItself(), "data.KnowsResults");
    }

    @Test
    void aNameThatStandsTwiceIsFound() {
        assertThat(rules.simpleNames(WRONG_HOUSE)).filteredOn("Door"::equals).hasSize(2);
    }

    @Test
    void aRoomThatAsksWhatKindALayerIsIsFound() {
        found(rules.nobodyAsksWhatKindALayerIs(), "training.AsksForAConvolution");
    }

    @Test
    void aTrainingThatReadsConfigurationLayersIsFound() {
        found(rules.onlyPublishedAndCheckingKnowConfigurationLayers(), "training.ReadsConfigurations");
    }

    @Test
    void aTrainingThatWritesFilesIsFound() {
        found(rules.onlyKeepingAndDataWriteFiles(), "training.WritesFiles.throughFiles");
        found(rules.onlyKeepingAndDataWriteFiles(), "training.WritesFiles.throughAStream");
    }

    @Test
    void aRoomThatPrintsIsFound() {
        found(rules.onlyTheScreenPrints(), "training.Prints.main");
        found(rules.onlyTheScreenPrints(), "training.Prints.fault");
    }

    @Test
    void aSecondMainIsFound() {
        found(rules.onlyMainIsAMain(), "training.Prints.main");
    }

    @Test
    void aHelperIsFound() {
        found(rules.namesAreWordsFromTheField(), "training.TrainingHelper");
    }

    private static void found(ArchRule rule, String fault) {
        assertThat(rule.evaluate(WRONG_HOUSE).getFailureReport().toString()).contains(HOUSE + "." + fault);
    }
}
