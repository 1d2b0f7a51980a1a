package cnnbyhand.bench;

import ai.djl.Model;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.SequentialBlock;
import ai.djl.training.ParameterStore;

/** DJL with PyTorch gives each image's probabilities, and records nothing for a gradient. */
final class DjlEvaluation implements Contender {
    private final Workload workload;
    private final Model model;
    private final SequentialBlock block;

    DjlEvaluation(Workload workload) {
        this.workload = workload;
        model = Model.newInstance(workload.model().name(), "PyTorch");
        block = DjlNetwork.of(workload.model().name());
        model.setBlock(block);
        block.freezeParameters(true);
        block.initialize(model.getNDManager(), DataType.FLOAT32, DjlImages.shape(workload));
        DjlImages.requireParameters(workload, block);
    }

    @Override
    public void step() {
        try (NDManager manager = model.getNDManager().newSubManager()) {
            NDList images = new NDList(DjlImages.of(workload, manager));
            NDList scores = block.forward(new ParameterStore(manager, false), images, false);
            scores.attach(manager);
            float[] values = scores.singletonOrThrow().softmax(1).toFloatArray();
            Workload.requireFinite(values[0]);
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
