package cnnbyhand.bench;

import cnnbyhand.checking.Check;
import cnnbyhand.checking.Verdict;
import cnnbyhand.reading.NetworkReader;
import java.nio.file.Path;
import java.util.Optional;
import org.deeplearning4j.nn.modelimport.keras.KerasModelImport;

/** A process that reads one network from a file, says so, and reads it again when all classes are loaded. */
public final class FileReader {

    /** Who reads. */
    enum Way {
        /** This project: the hand-kept book, and the file's own arrays as a witness. */
        BOOK,
        /** Deeplearning4j imports the network with its weights. */
        IMPORT
    }

    /** Printed when the file has been read for the first time. */
    static final String FIRST = "FIRST";

    private FileReader() {}

    /** Arguments: way, file. */
    public static void main(String[] arguments) throws Exception {
        Way way = Way.valueOf(arguments[0]);
        Path file = Path.of(arguments[1]);
        read(way, file);
        System.out.println(FIRST);
        long megabytes = Runner.peakMegabytes();
        long start = System.nanoTime();
        long parameters = read(way, file);
        double again = (System.nanoTime() - start) / 1e9;
        System.out.println(new FileReading(0, again, parameters, megabytes).line());
        System.exit(0);
    }

    private static long read(Way way, Path file) throws Exception {
        return way == Way.BOOK ? byHand(file) : imported(file);
    }

    private static long byHand(Path file) throws Exception {
        Verdict verdict = Check.of(NetworkReader.read(file, Optional.empty()), Optional.empty());
        if (!verdict.agrees()) {
            throw new IllegalStateException("the file's weights must agree with its book, found " + verdict);
        }
        return verdict.ledger().parameters();
    }

    private static long imported(Path file) throws Exception {
        return KerasModelImport.importKerasSequentialModelAndWeights(file.toString(), false)
                .numParams();
    }
}
