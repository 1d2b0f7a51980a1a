package cnnbyhand.data;

/** The three sets of images that the documents' networks read. */
public enum Dataset {
    MNIST("MNIST", "drawn digits", "mnist", 28, 28, 1, 10, 60_000, 10_000),
    CIFAR10("CIFAR-10", "drawn shapes", "cifar-10-batches-bin", 32, 32, 3, 10, 50_000, 10_000),
    IMAGENETTE("Imagenette", "drawn shapes", "imagenette2", 227, 227, 3, 1000, 9_469, 3_925);

    private final String title;
    private final String drawnTitle;
    private final String folder;
    private final int height;
    private final int width;
    private final int channels;
    private final int outputs;
    private final int trainCount;
    private final int testCount;

    Dataset(
            String title,
            String drawnTitle,
            String folder,
            int height,
            int width,
            int channels,
            int outputs,
            int trainCount,
            int testCount) {
        this.title = title;
        this.drawnTitle = drawnTitle;
        this.folder = folder;
        this.height = height;
        this.width = width;
        this.channels = channels;
        this.outputs = outputs;
        this.trainCount = trainCount;
        this.testCount = testCount;
    }

    /** The set's name where real images are used. */
    public String title() {
        return title;
    }

    /** What every line and file says instead of the title where images are drawn. */
    public String drawnTitle() {
        return drawnTitle;
    }

    /** The publisher's folder, under the data folder. */
    public String folder() {
        return folder;
    }

    /** What a folder that the user names has to hold. */
    String layout() {
        return switch (this) {
            case MNIST -> "the files of MNIST or of a set like it, such as train-images-idx3-ubyte";
            case CIFAR10 -> "CIFAR-10's binary version, cifar-10-batches-bin";
            case IMAGENETTE -> "a folder of pictures for each class";
        };
    }

    public int height() {
        return height;
    }

    public int width() {
        return width;
    }

    public int channels() {
        return channels;
    }

    /** Outputs of the networks that read the set; Imagenette's ten classes keep their places among ImageNet's 1000. */
    public int outputs() {
        return outputs;
    }

    /** Whether its images are photos, which can be stretched to any size; others have the one that they were published in. */
    public boolean isOfAnySize() {
        return this == IMAGENETTE;
    }

    /** Training examples as published; the drawn counterpart has as many. */
    public int trainCount() {
        return trainCount;
    }

    /** Test examples as published; the drawn counterpart has as many. */
    public int testCount() {
        return testCount;
    }
}
