package cnnbyhand.bench;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** PyTorch by JavaCPP trains. */
final class TorchContender implements Contender {
    private final TorchModel model;
    private final FusedMomentum optimizer;

    TorchContender(Workload workload) {
        model = new TorchModel(workload);
        optimizer = new FusedMomentum(model.network().parameters());
    }

    /** The scope frees what the step made. */
    @SuppressWarnings("try")
    @Override
    public void step() {
        try (PointerScope scope = new PointerScope()) {
            Tensor loss = torch.cross_entropy_loss(model.network().forward(model.images()), model.labels());
            model.network().zero_grad(true);
            loss.backward();
            optimizer.step();
            Workload.requireFinite(loss.item_float());
        }
    }

    @Override
    public void close() {
        model.network().close();
    }
}
