package cnnbyhand.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.data.ImageData;
import cnnbyhand.tables.TrainingTable;
import cnnbyhand.training.BrightSides;
import cnnbyhand.training.Course;
import cnnbyhand.training.Epoch;
import cnnbyhand.training.History;
import cnnbyhand.training.Observer;
import cnnbyhand.training.Silent;
import cnnbyhand.training.SmallNetwork;
import cnnbyhand.training.Stops;
import cnnbyhand.training.Training;
import cnnbyhand.training.TrainingStopped;
import cnnbyhand.training.engine.Acceleration;
import cnnbyhand.training.engine.TrainingStep;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CheckpointsTest {
    private static final long SEED = 11;
    private static final int EPOCHS = 2;
    private static final ImageData DATA = BrightSides.data(48, 32);
    /** Between two batches: two in a test, which comes first, and three in an epoch. */
    private static final int MOMENTS = 2 + EPOCHS * (3 + 2);

    @TempDir
    private Path out;

    private ResultFolder folder;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void openFolder() throws IOException {
        folder = ResultFolder.open(out, "small");
    }

    @Test
    void aTrainingThatWasStoppedAnywhereAndResumedEndsBitForBitLikeAnUntouchedOne() throws IOException {
        MultiLayerNetwork untouched = SmallNetwork.of(SEED);
        History whole = train(untouched, new Silent(), new History());

        for (int moment = 0; moment < MOMENTS; moment++) {
            stoppedAt(moment);
            MultiLayerNetwork resumed = SmallNetwork.of(SEED);
            History rest = train(resumed, new Silent(), resume(resumed).orElseThrow());

            assertThat(numbers(resumed)).as("stopped at moment %d", moment).isEqualTo(numbers(untouched));
            assertThat(state(resumed)).as("stopped at moment %d", moment).isEqualTo(state(untouched));
            assertThat(rest.epochs()).extracting(Epoch::trainingLoss).isEqualTo(trainingLosses(whole));
            assertThat(rest.epochs()).extracting(Epoch::testLoss).isEqualTo(testLosses(whole));
            assertThat(rest.points()).isEqualTo(whole.points());
            assertThat(resumed.getEpochCount()).isEqualTo(untouched.getEpochCount());
        }
        assertThatThrownBy(() -> stoppedAt(MOMENTS)).hasMessage("there was no such moment");
    }

    @Test
    void theLastTwoAreKept() throws IOException {
        MultiLayerNetwork network = SmallNetwork.of(SEED);
        for (int iterations : new int[] {3, 6, 9}) {
            network.setIterationCount(iterations);
            checkpoints(SEED).write(network, new History());
        }

        assertThat(names()).containsExactly("checkpoint-000000006.zip", "checkpoint-000000009.zip");
    }

    @Test
    void oneThatCannotBeWrittenLeavesAllEarlierOnesAndTheOneSetAside() throws IOException {
        folder.goOnWithout(said::add);
        MultiLayerNetwork network = SmallNetwork.of(SEED);
        assertThat(write(network, 9)).isTrue();
        checkpoints(SEED).beginAnew();
        assertThat(write(network, 3)).isTrue();
        assertThat(write(network, 6)).isTrue();

        Path inTheWay = Files.createDirectories(folder.path().resolve(".checkpoint-000000012.zip.part/x"));
        assertThat(write(network, 12)).isFalse();

        assertThat(said).singleElement().asString().startsWith(folder.path() + ": a checkpoint must be written, found");
        assertThat(folder.complaint().orElseThrow())
                .startsWith(folder.path() + ": a checkpoint could not be written (");
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        assertThat(names())
                .containsExactly("checkpoint-000000003.zip", "checkpoint-000000006.zip", "checkpoint-set-aside.zip");

        assertThat(write(network, 12)).isTrue();
        assertThat(folder.complaint()).isEmpty();
        assertThat(names()).containsExactly("checkpoint-000000006.zip", "checkpoint-000000012.zip");
    }

    @Test
    void theRoomThatIsAskedForIsTheMostThatIsTaken() throws IOException {
        MultiLayerNetwork network = SmallNetwork.of(SEED);
        write(network, 3);
        long one = Files.size(file(3));
        assertThat(checkpoints(SEED).bytes(network, 0) / (double) one).isBetween(3.0, 3.5);
        checkpoints(SEED).beginAnew();
        assertThat(checkpoints(SEED).bytes(network, 0) / (double) one).isBetween(4.0, 4.5);
    }

    @Test
    void theRoomForAVelocityIsAskedForToo() {
        MultiLayerNetwork network = SmallNetwork.of(SEED);
        assertThat(checkpoints(SEED).bytes(network, 1000) - checkpoints(SEED).bytes(network, 0))
                .isEqualTo(12_000);
    }

    /** More numbers than are written at a time. */
    @Test
    void theVelocityOfSeveralWorkersIsKept() throws IOException {
        float[] velocity = new float[70_000];
        velocity[0] = 0.1f;
        velocity[69_999] = -1e-40f;
        History moving = History.of(List.of(), List.of(), new History().pass(), velocity);
        checkpoints(SEED).write(SmallNetwork.of(SEED), moving);

        assertThat(resume(SmallNetwork.of(SEED)).orElseThrow().velocity()).containsExactly(velocity);
    }

    @Test
    void aCheckpointWithoutAllOfItsVelocityIsRefused() throws IOException {
        float[] velocity = {1, 2, 3};
        History moving = History.of(List.of(), List.of(), new History().pass(), velocity);
        checkpoints(SEED).write(SmallNetwork.of(SEED), moving);
        byte[] whole = Files.readAllBytes(file(0));
        int end = endOfNumbers(whole);
        for (int length = end - 100; length < end; length++) {
            Files.write(file(0), Arrays.copyOf(whole, length));
            assertThat(refuses(SmallNetwork.of(SEED))).as("%d bytes", length).isTrue();
        }
    }

    private boolean write(MultiLayerNetwork network, int iterations) throws IOException {
        network.setIterationCount(iterations);
        return checkpoints(SEED).write(network, new History());
    }

    @Test
    void nothingHalfWrittenStaysFromAnEarlierProcess() throws IOException {
        Files.createFile(folder.path().resolve(".checkpoint-000000001.zip.part"));

        checkpoints(SEED).beginAnew();

        assertThat(names()).isEmpty();
    }

    @Test
    void withoutACheckpointThereIsNothingToGoOnFrom() throws IOException {
        assertThat(resume(SmallNetwork.of(SEED))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void anotherTrainingIsRefused(TrainingIdentity other, String message) throws IOException {
        stoppedAt(5);

        Checkpoints checkpoints = new Checkpoints(folder, other, EPOCHS);

        assertThatThrownBy(() -> checkpoints.resume(SmallNetwork.of(SEED), said::add))
                .isInstanceOf(UnusableCheckpoint.class)
                .hasMessageStartingWith(file(3) + ": the checkpoint must have the " + message)
                .hasMessageEndingWith(
                        "; give the options of the interrupted run, or leave -Dresume out to start from the beginning");
    }

    static Stream<Arguments> anotherTrainingIsRefused() {
        return Stream.of(
                Arguments.of(TrainingIdentity.of("large", "accelerated", SEED, 16, DATA), "model large, found small"),
                Arguments.of(TrainingIdentity.of("small", "stock", SEED, 16, DATA), "engine stock, found accelerated"),
                Arguments.of(TrainingIdentity.of("small", "accelerated", 12, 16, DATA), "seed 12, found 11"),
                Arguments.of(TrainingIdentity.of("small", "accelerated", SEED, 8, DATA), "batch 8, found 16"),
                Arguments.of(
                        TrainingIdentity.of("small", "accelerated", SEED, 16, BrightSides.data(40, 32)),
                        "number of training images 40, found 48"));
    }

    @Test
    void anotherVersionIsRefused() throws IOException {
        TrainingIdentity run = run(SEED);
        TrainingIdentity older = new TrainingIdentity(
                "0.9", run.model(), run.engine(), SEED, run.batch(), run.data(), run.trainingImages(), run.sums());
        new Checkpoints(folder, older, EPOCHS).write(SmallNetwork.of(SEED), new History());

        assertThatThrownBy(() -> resume(SmallNetwork.of(SEED)))
                .hasMessageStartingWith(
                        file(0) + ": the checkpoint must have the version " + run.version() + ", found 0.9; give");
    }

    @Test
    void aDamagedCheckpointIsNamedAndThePreviousOneIsUsed() throws IOException {
        MultiLayerNetwork untouched = SmallNetwork.of(SEED);
        train(untouched, new Silent(), new History());
        stoppedAt(5);
        Files.copy(file(3), folder.path().resolve("kept"));
        stoppedAt(7);
        Files.move(folder.path().resolve("kept"), file(3), StandardCopyOption.REPLACE_EXISTING);
        damage(file(4), (int) Files.size(file(4)) / 2);

        MultiLayerNetwork resumed = SmallNetwork.of(SEED);
        History history = resume(resumed).orElseThrow();

        assertThat(said).hasSize(1);
        assertThat(said.get(0)).startsWith(file(4) + ": the checkpoint must be whole, found a damaged one");
        assertThat(history.pass().batches()).isEqualTo(3);
        train(resumed, new Silent(), history);
        assertThat(numbers(resumed)).isEqualTo(numbers(untouched));
    }

    /** Some bytes of a zip file say nothing about what is in it, such as its date. */
    @Test
    void oneWrongByteAnywhereIsNoticedOrHarmless() throws IOException {
        stoppedAt(7);
        byte[] whole = Files.readAllBytes(file(4));
        MultiLayerNetwork kept = SmallNetwork.of(SEED);
        resume(kept);
        int refused = 0;
        int damages = 0;
        for (int place = 0; place < endOfNumbers(whole); place += 7) {
            Files.write(file(4), whole);
            damage(file(4), place);
            MultiLayerNetwork network = SmallNetwork.of(SEED);
            damages++;
            if (refuses(network)) {
                refused++;
            } else {
                assertThat(numbers(network)).as("byte %d", place).isEqualTo(numbers(kept));
                assertThat(state(network)).as("byte %d", place).isEqualTo(state(kept));
            }
        }

        assertThat(refused).isGreaterThan(damages * 9 / 10);
    }

    @Test
    void aFileThatEndsEarlyIsNoticed() throws IOException {
        stoppedAt(7);
        byte[] whole = Files.readAllBytes(file(4));
        for (int length = 0; length < endOfNumbers(whole); length += 101) {
            Files.write(file(4), Arrays.copyOf(whole, length));
            assertThat(refuses(SmallNetwork.of(SEED)))
                    .as("%d of %d bytes", length, whole.length)
                    .isTrue();
        }
    }

    @Test
    void anInterruptedTrainingIsSetAsideWhenAnotherBegins() throws IOException {
        stoppedAt(7);

        assertThat(checkpoints(12).beginAnew()).contains("epoch 2 of 2, after batch 1");
        checkpoints(12).write(SmallNetwork.of(12), new History());

        assertThat(names()).containsExactly("checkpoint-000000000.zip", "checkpoint-set-aside.zip");
        MultiLayerNetwork network = SmallNetwork.of(SEED);
        assertThat(resume(network).orElseThrow().pass().epoch()).isEqualTo(2);
        assertThat(network.getIterationCount()).isEqualTo(4);
        assertThat(names()).contains("checkpoint-000000004.zip").doesNotContain("checkpoint-set-aside.zip");
    }

    /** Epochs of that build were written without a training accuracy; the ones that follow have one. */
    @Test
    void whatAnEarlierBuildDidNotMeasureStaysUnmeasured() throws IOException {
        stoppedAt(7);
        forgetTrainingAccuracy(file(4));
        MultiLayerNetwork network = SmallNetwork.of(SEED);
        History history = resume(network).orElseThrow();

        assertThat(said).isEmpty();
        assertThat(history.epochs()).extracting(Epoch::trainingAccuracy).containsExactly(Double.NaN, Double.NaN);
        History whole = train(network, new Silent(), history);
        assertThat(whole.epochs()).hasSize(3);
        assertThat(whole.last().trainingAccuracy()).isBetween(0.5, 1.0);
        assertThat(TrainingTable.of(whole, "squares").csv().lines().skip(1).map(row -> row.split(",")[6]))
                .startsWith("", "")
                .doesNotContain("NaN", "0.00000");
        assertThat(TrainingTable.shown(whole.epochs()).rows())
                .extracting(row -> row.get(4))
                .startsWith("–", "–");
    }

    private static void forgetTrainingAccuracy(Path file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        String state = new String(entries.get("state.json"), StandardCharsets.UTF_8);
        String earlier = state.replaceAll("\"trainingAccuracy\":[^,]*,", "");
        assertThat(earlier).isNotEqualTo(state).doesNotContain("trainingAccuracy");
        entries.put("state.json", earlier.getBytes(StandardCharsets.UTF_8));
        NetworkFile.writeZip(file, zip -> {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        });
    }

    @Test
    void aTrainingThatEndedIsNotCalledInterrupted() throws IOException {
        MultiLayerNetwork network = SmallNetwork.of(SEED);
        checkpoints(SEED).write(network, train(network, new Silent(), new History()));

        assertThat(checkpoints(SEED).beginAnew()).isEmpty();
    }

    @Test
    void whatWasSetAsideIsForgottenWhenTheSameTrainingHasComeAsFar() throws IOException {
        stoppedAt(7);
        checkpoints(SEED).beginAnew();
        stoppedAt(5);
        assertThat(names()).contains("checkpoint-set-aside.zip");

        MultiLayerNetwork network = SmallNetwork.of(SEED);
        checkpoints(SEED).write(network, train(network, new Silent(), new History()));

        assertThat(names()).doesNotContain("checkpoint-set-aside.zip");
    }

    /** Trains again until that moment and leaves a checkpoint. */
    private void stoppedAt(int moment) throws IOException {
        MultiLayerNetwork network = SmallNetwork.of(SEED);
        History history = new History();
        try {
            train(network, new Stops(moment), history);
        } catch (TrainingStopped stopped) {
            checkpoints(SEED).write(network, history);
            return;
        }
        throw new IllegalArgumentException("there was no such moment");
    }

    private boolean refuses(MultiLayerNetwork network) throws IOException {
        try {
            resume(network);
            return false;
        } catch (UnusableCheckpoint refused) {
            return true;
        }
    }

    private Optional<History> resume(MultiLayerNetwork network) throws IOException {
        return checkpoints(SEED).resume(network, said::add);
    }

    private Checkpoints checkpoints(long seed) {
        return new Checkpoints(folder, run(seed), EPOCHS);
    }

    private static TrainingIdentity run(long seed) {
        return TrainingIdentity.of("small", "accelerated", seed, 16, DATA);
    }

    private static History train(MultiLayerNetwork network, Observer observer, History history) throws IOException {
        try (TrainingStep step = Acceleration.of(network, BrightSides.IMAGE, SEED)) {
            return new Training(network, step, DATA, new Course(EPOCHS, 16, SEED), observer, history).run();
        }
    }

    private Path file(int iterations) {
        return folder.path().resolve("checkpoint-00000000" + iterations + ".zip");
    }

    /** What follows is the directory of the zip file, which nobody reads. */
    private static int endOfNumbers(byte[] zip) {
        byte[] directory = {'P', 'K', 1, 2};
        int place = 0;
        while (!Arrays.equals(directory, Arrays.copyOfRange(zip, place, place + 4))) {
            place++;
        }
        return place;
    }

    private static void damage(Path file, int place) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[place] ^= 1;
        Files.write(file, bytes);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.path())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static float[] numbers(MultiLayerNetwork network) {
        return network.params().dup().data().asFloat();
    }

    private static float[] state(MultiLayerNetwork network) {
        return network.getUpdater().getStateViewArray().dup().data().asFloat();
    }

    private static List<Double> trainingLosses(History history) {
        return history.epochs().stream().map(Epoch::trainingLoss).toList();
    }

    private static List<Double> testLosses(History history) {
        return history.epochs().stream().map(Epoch::testLoss).toList();
    }
}
