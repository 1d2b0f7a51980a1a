package cnnbyhand.bench;

import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.pytorch.SequentialImpl;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** A network of PyTorch by JavaCPP, and the memory that its batch is copied to. */
final class TorchModel {
    private final Workload workload;
    private final FloatPointer pixels;
    private final LongPointer classes;
    private final SequentialImpl network;

    TorchModel(Workload workload) {
        this.workload = workload;
        pixels = new FloatPointer(workload.pixels().length);
        classes =
                new LongPointer(Arrays.stream(workload.labels()).asLongStream().toArray());
        network = TorchNetwork.of(workload);
        workload.requireParameters(trained() + statistics());
    }

    private long trained() {
        return values(network.parameters());
    }

    /** Batch normalization's running means and variances. */
    private long statistics() {
        return values(network.buffers());
    }

    /** A count of batches, which batch normalization keeps, too, is a number without sides. */
    private static long values(TensorVector tensors) {
        long values = 0;
        for (long place = 0; place < tensors.size(); place++) {
            Tensor tensor = tensors.get(place);
            values += tensor.dim() == 0 ? 0 : tensor.numel();
        }
        return values;
    }

    SequentialImpl network() {
        return network;
    }

    /** Copies the batch, as each contender has to. */
    Tensor images() {
        pixels.put(workload.pixels());
        Tensor images = torch.from_blob(pixels, workload.sides());
        return workload.channelsLast() ? images.permute(0, 3, 1, 2) : images;
    }

    Tensor labels() {
        return torch.from_blob(classes, new long[] {workload.batch()}, new TensorOptions(torch.ScalarType.Long));
    }
}
