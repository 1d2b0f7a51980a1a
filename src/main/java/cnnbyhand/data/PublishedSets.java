package cnnbyhand.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Opens a set that lies in its publisher's layout. */
final class PublishedSets {
    private static final int CIFAR_RECORDS = 10_000;

    private PublishedSets() {}

    /** @param folder the set's own folder, for instance {@code …/mnist} */
    static ImageData open(Dataset set, Path folder) throws IOException {
        return open(set, PhotoForm.of(set), folder);
    }

    /** @param form of the images, the set's own unless it is {@linkplain Dataset#isOfAnySize of any size} */
    static ImageData open(Dataset set, PhotoForm form, Path folder) throws IOException {
        return switch (set) {
            case MNIST -> mnist(folder);
            case CIFAR10 -> cifar(folder);
            case IMAGENETTE -> PhotoFolder.open(set, form, folder);
        };
    }

    private static ImageData mnist(Path folder) throws IOException {
        IdxExamples train = idx(folder, "train");
        try {
            IdxExamples test = idx(folder, "t10k");
            SortedMap<String, String> sums = together(train.sums(), test.sums());
            return images(Dataset.MNIST, train, test, DataCaveats.onMnist(sums), sums);
        } catch (IOException | RuntimeException fault) {
            train.close();
            throw fault;
        }
    }

    private static IdxExamples idx(Path folder, String part) throws IOException {
        return new IdxExamples(
                gzippedOrNot(folder, part + "-images-idx3-ubyte"),
                gzippedOrNot(folder, part + "-labels-idx1-ubyte"),
                Dataset.MNIST.height(),
                Dataset.MNIST.width(),
                Classes.digits());
    }

    private static Path gzippedOrNot(Path folder, String name) throws UnusableData {
        Path plain = folder.resolve(name);
        return present(Files.exists(plain) ? plain : folder.resolve(name + ".gz"));
    }

    private static Path present(Path file) throws UnusableData {
        if (!Files.isRegularFile(file)) {
            String found = Files.exists(file) ? "something else" : "no such file";
            throw UnusableData.published(file, "must be a file beside the set's other files", found);
        }
        return file;
    }

    private static ImageData cifar(Path folder) throws IOException {
        CifarExamples train = cifar(
                folder,
                IntStream.rangeClosed(1, 5)
                        .mapToObj(number -> "data_batch_" + number + ".bin")
                        .toList());
        try {
            CifarExamples test = cifar(folder, List.of("test_batch.bin"));
            SortedMap<String, String> sums = together(train.sums(), test.sums());
            return images(Dataset.CIFAR10, train, test, DataCaveats.onCifar(sums), sums);
        } catch (IOException | RuntimeException fault) {
            train.close();
            throw fault;
        }
    }

    private static CifarExamples cifar(Path folder, List<String> names) throws IOException {
        for (String name : names) {
            present(folder.resolve(name));
        }
        return new CifarExamples(names.stream().map(folder::resolve).toList(), CIFAR_RECORDS, Classes.cifar());
    }

    private static SortedMap<String, String> together(SortedMap<String, String> one, SortedMap<String, String> other) {
        SortedMap<String, String> both = new TreeMap<>(one);
        both.putAll(other);
        return both;
    }

    private static ImageData images(
            Dataset set, Examples train, Examples test, List<String> remarks, SortedMap<String, String> sums) {
        return new ImageData(set.title(), train, test, false, "", remarks, sums);
    }
}
