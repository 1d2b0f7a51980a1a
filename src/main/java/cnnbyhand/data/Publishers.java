package cnnbyhand.data;

import cnnbyhand.data.download.Offer;
import cnnbyhand.data.download.Parcel;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** Where the sets are published, and the sums by which they are known. */
final class Publishers {
    private Publishers() {}

    static Offer of(Dataset set) {
        return switch (set) {
            case MNIST -> mnist();
            case CIFAR10 -> cifar();
            case IMAGENETTE -> imagenette();
        };
    }

    private static Offer mnist() {
        return new Offer(
                Dataset.MNIST.folder(),
                List.of(
                        mnist(
                                "train-images-idx3-ubyte.gz",
                                9_912_422,
                                "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"),
                        mnist(
                                "train-labels-idx1-ubyte.gz",
                                28_881,
                                "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"),
                        mnist(
                                "t10k-images-idx3-ubyte.gz",
                                1_648_877,
                                "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"),
                        mnist(
                                "t10k-labels-idx1-ubyte.gz",
                                4_542,
                                "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6")),
                "");
    }

    private static Parcel mnist(String name, long bytes, String sum) {
        List<URI> mirrors = Stream.of(
                        "https://storage.googleapis.com/cvdf-datasets/mnist/",
                        "https://ossci-datasets.s3.amazonaws.com/mnist/")
                .map(folder -> URI.create(folder + name))
                .toList();
        return new Parcel(name, mirrors, bytes, "SHA-256", sum);
    }

    /** Where CIFAR-10's binary version is to be had. */
    static URI cifarAddress() {
        return cifar().parcels().get(0).mirrors().get(0);
    }

    private static Offer cifar() {
        Parcel archive = new Parcel(
                "cifar-10-binary.tar.gz",
                List.of(URI.create("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz")),
                170_052_171,
                "SHA-256",
                "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd");
        return new Offer(Dataset.CIFAR10.folder(), List.of(archive), "cifar-10-batches-bin");
    }

    /** Its publisher gives an MD5 and no size. */
    private static Offer imagenette() {
        Parcel archive = new Parcel(
                "imagenette2-160.tgz",
                List.of(URI.create("https://s3.amazonaws.com/fast-ai-imageclas/imagenette2-160.tgz")),
                0,
                "MD5",
                "e793b78cc4c9e9a4ccc0c1155377a412");
        return new Offer(Dataset.IMAGENETTE.folder(), List.of(archive), "imagenette2-160");
    }
}
