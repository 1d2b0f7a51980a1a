package cnnbyhand.training;

import cnnbyhand.data.Batches;
import cnnbyhand.data.ImageData;
import cnnbyhand.training.engine.TrainingStep;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * What a training holds at the same time, in bytes.
 *
 * @param batch examples per step
 * @param images the batches that are read ahead, on the Java heap
 * @param pictures what decoders leave behind, outside the heap, before Java collects it
 * @param numbers parameters, the updater's state for them, gradients that are kept
 * @param passes what forward and backward passes hold: activations, their gradients, working memory
 * @param counted what of this JavaCPP counts: oneDNN's memory; ND4J's is taken past it
 */
record MemoryNeed(int batch, long images, long pictures, long numbers, long passes, long counted) {
    /** Java, its classes and the native libraries, as measured: more than a run on a few small images takes. */
    private static final long PROCESS = 460_000_000;

    /** What of this is on the Java heap and cannot be collected. */
    private static final long HEAP = 60_000_000;

    /** So many decoded pictures were left behind at most where real photos were read. */
    private static final long LEFT_BEHIND = 700;

    /** The need of an initialised network and its step; a batch larger than the whole set is as large as the set. */
    static MemoryNeed of(MultiLayerNetwork network, TrainingStep step, ImageData data, int wantedBatch) {
        int examples = data.train().count();
        int batch = Math.min(wantedBatch, examples);
        int rest = examples % batch;
        int tests = data.test().count();
        long image = (long) Float.BYTES * data.train().values();
        long passes = step.bytes(batch, rest == 0 ? batch : rest, Math.min(batch, tests));
        return new MemoryNeed(
                batch,
                Math.min((long) Batches.HELD * batch, Math.max(examples, tests)) * image,
                data.drawn() ? 0 : LEFT_BEHIND * image,
                numbers(network) + step.gradientBytes(),
                passes,
                step.refusal().isPresent() ? 0 : passes);
    }

    private static long numbers(MultiLayerNetwork network) {
        return Float.BYTES
                * (network.params().length()
                        + network.getUpdater().getStateViewArray().length());
    }

    /** What has to fit the Java heap. */
    long heap() {
        return HEAP + images;
    }

    /** All that the process holds; of batches that were used, as many as are in use wait to be collected. */
    long resident() {
        return PROCESS + 2 * images + pictures + numbers + passes;
    }
}
