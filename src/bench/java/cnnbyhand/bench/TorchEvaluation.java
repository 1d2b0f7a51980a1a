package cnnbyhand.bench;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.InferenceMode;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** PyTorch by JavaCPP gives each image's probabilities, and records nothing for a gradient. */
final class TorchEvaluation implements Contender {
    private final TorchModel model;

    TorchEvaluation(Workload workload) {
        model = new TorchModel(workload);
        model.network().eval();
    }

    /** The scope frees what the step made. */
    @SuppressWarnings("try")
    @Override
    public void step() {
        try (PointerScope scope = new PointerScope();
                InferenceMode mode = new InferenceMode()) {
            Tensor probabilities = torch.softmax(model.network().forward(model.images()), 1);
            float[] values = new float[(int) probabilities.numel()];
            new FloatPointer(probabilities.data_ptr()).get(values);
            Workload.requireFinite(values[0]);
        }
    }

    @Override
    public void close() {
        model.network().close();
    }
}
