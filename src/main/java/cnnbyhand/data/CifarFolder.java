package cnnbyhand.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Finds and opens CIFAR-10's binary version; that for other programs is told, not read. */
final class CifarFolder {
    private static final int RECORDS = 10_000;
    private static final String TEST = "test_batch.bin";
    private static final List<String> TRAIN = IntStream.rangeClosed(1, 5)
            .mapToObj(number -> "data_batch_" + number + ".bin")
            .toList();

    private CifarFolder() {}

    /**
     * The folder of the batches: the published one below {@code data}, or {@code data} itself; nothing if there is neither.
     *
     * @throws UnusableData if another version of CIFAR-10 lies there
     */
    static Optional<Path> find(Path data) throws IOException {
        Path published = data.resolve(Dataset.CIFAR10.folder());
        if (FolderContents.isFilled(published)) {
            return Optional.of(published);
        }
        List<Path> batches = ClassFolders.listed(data, CifarFolder::isBatch);
        if (batches.isEmpty()) {
            refuseOtherVersion(data);
        }
        return batches.isEmpty() ? Optional.empty() : Optional.of(data);
    }

    private static boolean isBatch(Path file) {
        String name = file.getFileName().toString();
        return TRAIN.contains(name) || name.equals(TEST);
    }

    /** Its versions for Python and Matlab, and all three as they are downloaded. */
    private static void refuseOtherVersion(Path data) throws IOException {
        List<Path> others = ClassFolders.listed(data, CifarFolder::isOtherVersion);
        if (!others.isEmpty()) {
            String name = others.get(0).getFileName().toString();
            String remedy = name.startsWith("cifar-10-binary")
                    ? "unpack it there"
                    : "unpack " + Publishers.cifarAddress() + " there";
            throw new UnusableData(
                    data, "must hold CIFAR-10's binary version, " + Dataset.CIFAR10.folder(), name, remedy);
        }
    }

    private static boolean isOtherVersion(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean other = name.matches("cifar-?10[-_.].*") && !name.equals(Dataset.CIFAR10.folder());
        return other || name.matches("(data_batch_\\d|test_batch)(\\.mat)?");
    }

    static ImageData open(Path folder) throws IOException {
        CifarExamples train = examples(folder, TRAIN);
        try {
            CifarExamples test = examples(folder, List.of(TEST));
            SortedMap<String, String> sums = new TreeMap<>(train.sums());
            sums.putAll(test.sums());
            refuseSame(folder, sums);
            return new ImageData(Dataset.CIFAR10.title(), train, test, false, "", DataCaveats.onCifar(sums), sums);
        } catch (IOException | RuntimeException fault) {
            train.close();
            throw fault;
        }
    }

    private static void refuseSame(Path folder, SortedMap<String, String> sums) throws UnusableData {
        SameFiles files = new SameFiles();
        for (String name : sums.keySet()) {
            files.add(folder.resolve(name), sums.get(name));
        }
    }

    private static CifarExamples examples(Path folder, List<String> names) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            files.add(present(folder.resolve(name)));
        }
        return new CifarExamples(files, RECORDS, Classes.cifar());
    }

    private static Path present(Path file) throws UnusableData {
        if (!Files.isRegularFile(file)) {
            String found = Files.exists(file) ? "something else" : "no such file";
            throw UnusableData.published(file, "must be a file beside the set's other files", found);
        }
        return file;
    }
}
