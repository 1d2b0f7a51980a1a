package cnnbyhand.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.ImpossibleLayer;
import cnnbyhand.fuzz.Mutation;
import cnnbyhand.fuzz.Trial;
import cnnbyhand.published.Models;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Any bytes in place of a network's file, above all those that hardly differ from one. */
@Tag("fuzz")
class NetworkFuzzTest {
    private static final String KERAS = KerasFiles.sequential(KerasFiles.LAYERS);
    private static final String UNKNOWN = KERAS.replace(
            "{\"class_name\":\"Flatten\"",
            KerasFiles.layer("Lambda", "own", "\"output_shape\":[3,2,5]") + ",{\"class_name\":\"Flatten\"");
    private static Path folder;
    private static byte[] hdf5;
    private static byte[] archive;
    private static byte[] packed;
    private static byte[] weightsAlone;
    private static byte[] deeplearning4j;

    private interface Reading {
        DescribedNetwork read() throws IOException, UnusableNetwork;
    }

    /** A refusal by the reader or by the hand-kept book. */
    private static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(Exception refusal) {
            super(refusal.getMessage());
        }
    }

    @BeforeContainer
    static void makeFiles() throws IOException {
        folder = Files.createTempDirectory("fuzz");
        Path file = folder.resolve("network");
        hdf5 = Files.readAllBytes(KerasFiles.hdf5(file, KERAS, KerasFiles.WEIGHTS));
        Path weights = KerasFiles.weights3(file, Map.of("dense", List.of(new int[] {18, 4}, new int[] {4})));
        Map<String, byte[]> entries =
                Map.of("config.json", KerasFiles.bytes(KERAS), "model.weights.h5", Files.readAllBytes(weights));
        archive = Files.readAllBytes(KerasFiles.archive(file, entries));
        packed = Files.readAllBytes(KerasFiles.packedArchive(file, entries));
        weightsAlone = entries.get("model.weights.h5");
        deeplearning4j =
                Models.named("vgg").orElseThrow().configuration(1).toJson().getBytes(StandardCharsets.UTF_8);
    }

    @AfterContainer
    static void deleteFolder() throws IOException {
        Files.deleteIfExists(folder.resolve("network"));
        Files.deleteIfExists(folder.resolve("network.json"));
        Files.delete(folder);
    }

    @Property
    void changedTextsAreRefusedOrRead(@ForAll("mutations") Mutation mutation) throws IOException {
        tryOut(mutation.of(KerasFiles.bytes(KERAS)));
    }

    @Property
    void changedConfigurationsAreRefusedOrRead(@ForAll("mutations") Mutation mutation) throws IOException {
        tryOut(mutation.of(deeplearning4j));
    }

    @Property
    void changedHdf5FilesAreRefusedOrRead(@ForAll("mutations") Mutation mutation) throws IOException {
        tryOut(mutation.of(hdf5));
    }

    @Property
    void changedArchivesAreRefusedOrRead(@ForAll("mutations") Mutation mutation) throws IOException {
        tryOut(mutation.of(archive));
    }

    @Property
    void changedTextsWithAnUnknownKindAreRefusedOrRead(@ForAll("mutations") Mutation mutation) throws IOException {
        Path file = Files.write(folder.resolve("network"), mutation.of(KerasFiles.bytes(UNKNOWN)));
        tryOut(() -> NetworkReader.read(file, Optional.empty(), Optional.of(Map.of())));
    }

    @Property
    void changedPackedArchivesAreRefusedOrRead(@ForAll("mutations") Mutation mutation) throws IOException {
        tryOut(mutation.of(packed));
    }

    @Property
    void changedWeightsBesideAnArchitectureAreRefusedOrRead(@ForAll("mutations") Mutation mutation) throws IOException {
        Path beside = Files.write(folder.resolve("network.weights.h5"), mutation.of(weightsAlone));
        try {
            tryOut(folder.resolve("network.json"), KerasFiles.bytes(KERAS));
        } finally {
            Files.delete(beside);
        }
    }

    @Property
    void anyBytesAreRefused(@ForAll @Size(max = 200) byte[] bytes) throws IOException {
        assertThat(tryOut(bytes)).isFalse();
    }

    @Provide
    Arbitrary<Mutation> mutations() {
        return Mutation.any();
    }

    /** Returns whether it was read. */
    private static boolean tryOut(byte[] bytes) throws IOException {
        return tryOut(folder.resolve("network"), bytes);
    }

    private static boolean tryOut(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        return tryOut(() -> NetworkReader.read(file, Optional.empty()));
    }

    private static boolean tryOut(Reading reading) throws IOException {
        return Trial.of(Refused.class, () -> {
                    try {
                        assertThat(reading.read().network().layers()).isNotEmpty();
                    } catch (UnusableNetwork | ImpossibleLayer refusal) {
                        throw new Refused(refusal);
                    }
                })
                .isEmpty();
    }
}
