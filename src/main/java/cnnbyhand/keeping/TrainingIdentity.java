package cnnbyhand.keeping;

import cnnbyhand.data.ImageData;
import java.nio.file.Path;
import java.util.SortedMap;

/**
 * What the course of a training follows from: two trainings that agree in all of this have the same parameters after the same
 * step, so that one can go on with the other's checkpoint.
 *
 * @param version the project's
 * @param model the model's name
 * @param engine what computes the steps
 * @param seed what initial weights, order and dropout follow from
 * @param batch examples per step
 * @param data what is trained on
 * @param trainingImages how many images an epoch has
 * @param sums the check sums of the image files, none for drawn ones
 */
public record TrainingIdentity(
        String version,
        String model,
        String engine,
        long seed,
        int batch,
        String data,
        int trainingImages,
        SortedMap<String, String> sums) {

    /** A training by this version of the project. */
    public static TrainingIdentity of(String model, String engine, long seed, int batch, ImageData data) {
        return new TrainingIdentity(
                Versions.ofProject(),
                model,
                engine,
                seed,
                batch,
                data.title(),
                data.train().count(),
                data.sums());
    }

    static void requireVersion(Path file, String found) throws UnusableCheckpoint {
        requireSame(file, "version", Versions.ofProject(), found);
    }

    /**
     * Compares this identity, which {@code file} holds, with the wanted one.
     *
     * @throws UnusableCheckpoint at the first difference
     */
    void requireSame(Path file, TrainingIdentity wanted) throws UnusableCheckpoint {
        requireSame(file, "version", wanted.version, version);
        requireSame(file, "model", wanted.model, model);
        requireSame(file, "engine", wanted.engine, engine);
        requireSame(file, "seed", wanted.seed, seed);
        requireSame(file, "batch", wanted.batch, batch);
        requireSame(file, "data", wanted.data, data);
        requireSame(file, "number of training images", wanted.trainingImages, trainingImages);
        requireSame(file, "image files' check sums", wanted.sums, sums);
    }

    private static void requireSame(Path file, String what, Object wanted, Object kept) throws UnusableCheckpoint {
        if (!wanted.equals(kept)) {
            throw new UnusableCheckpoint(file, "have the " + what + " " + wanted, String.valueOf(kept));
        }
    }
}
