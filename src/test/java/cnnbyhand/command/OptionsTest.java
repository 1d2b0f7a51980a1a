package cnnbyhand.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.published.Model;
import cnnbyhand.published.Models;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void whatIsNotSaidIsAsTheDesignHasIt() throws WrongCommand {
        Options usual = options("model", "mnist");
        assertThat(usual.train()).isTrue();
        assertThat(usual.full()).isFalse();
        assertThat(usual.offline()).isFalse();
        assertThat(usual.resume()).isFalse();
        assertThat(usual.verbose()).isFalse();
        assertThat(usual.epochs()).isEmpty();
        assertThat(usual.batch()).isEmpty();
        assertThat(usual.limit()).isEmpty();
        assertThat(usual.out()).isEqualTo(Path.of("results"));
        assertThat(usual.data()).isEqualTo(System.getProperty("user.home") + "/.cache/cnn-by-hand");
    }

    @Test
    void theOptionsOfTheDesignAreAllThere() {
        assertThat(Option.words())
                .contains(
                        "model", "train", "epochs", "batch", "seed", "limit", "full", "data", "offline", "out",
                        "resume", "verbose")
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsSaidIsTaken() throws WrongCommand {
        assertThat(options("epochs", "3").epochs()).hasValue(3);
        assertThat(options("batch", "64").batch()).hasValue(64);
        assertThat(options("limit", "2000").limit()).hasValue(2000);
        assertThat(options("seed", "-9").seed()).isEqualTo(-9);
        assertThat(options("data", "drawn").data()).isEqualTo("drawn");
        assertThat(options("train", "false").train()).isFalse();
    }

    @Test
    void aNameIsOneModelAllIsAllAndNothingIsNone() throws WrongCommand {
        assertThat(options("model", "alexnet").models()).extracting(Model::name).containsExactly("alexnet");
        assertThat(options("model", "all").models()).isEqualTo(Models.ALL);
        assertThat(options("seed", "1").models()).isEmpty();
    }

    @Test
    void everyOptionIsKeptWithTheRun() throws WrongCommand {
        assertThat(options("seed", "7").byName(Models.ALL.get(0)))
                .containsOnlyKeys(Option.ofRuns().stream().map(Option::word).toList())
                .containsEntry("seed", 7L)
                .containsEntry("train", true)
                .containsEntry("epochs", null);
    }

    @Test
    void aClusterIsKeptWithTheRunAndSharesThisMachinesCores() throws WrongCommand {
        Options options = options("master", "local[8]");

        assertThat(options.cluster().orElseThrow()).isEqualTo(new ClusterOptions("local[8]", OptionalInt.of(8), 8, 4));
        assertThat(options.byName(Models.ALL.get(0)))
                .containsEntry("master", "local[8]")
                .containsEntry("workers", 8)
                .containsEntry("average", 4);
        assertThat(new ClusterOptions("local[8]", OptionalInt.of(8), 3, 64).threads())
                .hasValue(2);
        assertThat(new ClusterOptions("local[2]", OptionalInt.of(2), 8, 64).threads())
                .hasValue(1);
        assertThat(new ClusterOptions("yarn", OptionalInt.empty(), 8, 64).threads())
                .isEmpty();
    }

    /** 12 rounds of batches of 5 workers are 4 × 5 × 12 = 240 batches, 13 would be 260. */
    @Test
    void theMoreWorkersThereAreTheOftenerAMeanIsTaken() throws WrongCommand {
        Map<Integer, Integer> usual = new TreeMap<>();
        for (int workers : List.of(1, 2, 4, 5, 8, 16, 17, 9999)) {
            Options options = options("master", "local[" + workers + "]");
            usual.put(workers, options.cluster().orElseThrow().average());
        }

        assertThat(usual).isEqualTo(Map.of(1, 16, 2, 16, 4, 16, 5, 12, 8, 4, 16, 1, 17, 1, 9999, 1));
    }

    @Test
    void whereNothingIsTrainedTheOptionsOfTrainingHaveNoValue() throws WrongCommand {
        Properties properties = new Properties();
        properties.setProperty("train", "false");
        properties.setProperty("epochs", "3");
        assertThat(Options.of(properties).byName(Models.ALL.get(0)))
                .containsEntry("train", false)
                .containsEntry("seed", 1L)
                .containsEntry("epochs", null)
                .containsEntry("engine", null);
    }

    @Test
    void whereAllModelsAreRunEachRecordNamesItsOwn() throws WrongCommand {
        assertThat(options("model", "all").byName(Models.ALL.get(1)))
                .containsEntry("model", Models.ALL.get(1).name());
    }

    @Test
    void thePropertiesThatJavaAndMavenSetThemselvesAreNoMistakes() {
        Properties own = new Properties();
        own.putAll(System.getProperties());
        for (String maven : new String[] {
            "maven.home", "exec.args", "env.PATH", "style.color", "basedir", "skipTests", "SPARK_SUBMIT"
        }) {
            own.setProperty(maven, "anything");
        }
        assertThatCode(() -> Options.of(own)).doesNotThrowAnyException();
    }

    @Test
    void aNameWithADotIsSomebodyElsesAndAnyOtherWasTyped() {
        assertThatCode(() -> options("learning.rate", "0.1")).doesNotThrowAnyException();
        assertThatThrownBy(() -> options("limits", "1")).isInstanceOf(WrongCommand.class);
        assertThatThrownBy(() -> options("rate", "0.1")).isInstanceOf(WrongCommand.class);
    }

    private static Options options(String name, String value) throws WrongCommand {
        Properties properties = new Properties();
        properties.setProperty(name, value);
        return Options.of(properties);
    }

    @Test
    void theTildeIsTheHomeInEveryOptionThatTakesAPath() throws WrongCommand {
        String home = System.getProperty("user.home");
        assertThat(options("data", "~/images").data()).isEqualTo(home + "/images");
        assertThat(options("out", "~").out()).hasToString(home);
        assertThat(options("network", "~/n.json").network().orElseThrow().file())
                .hasToString(home + "/n.json");
        Properties quiz = new Properties();
        quiz.setProperty("quiz", "mnist");
        quiz.setProperty("answers", "~/a.csv");
        assertThat(Options.of(quiz).quiz().orElseThrow().answers()).contains(home + "/a.csv");
        assertThat(options("data", "images~/b").data()).isEqualTo("images~/b");
    }
}
