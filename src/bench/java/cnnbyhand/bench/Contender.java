package cnnbyhand.bench;

/** A network and a batch, ready to be trained. */
interface Contender extends AutoCloseable {

    /** Trains on the batch once. */
    void step();

    @Override
    void close();

    static Contender of(String name, Workload workload) {
        return switch (name) {
            case "stock" -> new DeeplearningContender(workload, false);
            case "engine" -> new DeeplearningContender(workload, true);
            case "pytorch" -> new PyTorchContender(workload);
            default -> throw new IllegalArgumentException("no contender " + name);
        };
    }
}
