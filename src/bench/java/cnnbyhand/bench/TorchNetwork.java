package cnnbyhand.bench;

import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.pytorch.BatchNorm2dImpl;
import org.bytedeco.pytorch.BatchNormOptions;
import org.bytedeco.pytorch.Conv2dImpl;
import org.bytedeco.pytorch.Conv2dOptions;
import org.bytedeco.pytorch.DropoutImpl;
import org.bytedeco.pytorch.FlattenImpl;
import org.bytedeco.pytorch.LinearImpl;
import org.bytedeco.pytorch.MaxPool2dImpl;
import org.bytedeco.pytorch.MaxPool2dOptions;
import org.bytedeco.pytorch.ReLUImpl;
import org.bytedeco.pytorch.ReLUOptions;
import org.bytedeco.pytorch.SequentialImpl;

/** One of the five networks in the words of PyTorch's C++ interface, whose layers have to be told the size of what they take. */
final class TorchNetwork extends PeerNetwork {

    private final SequentialImpl layers = new SequentialImpl();
    private long channels;
    private long height;

    private TorchNetwork(long channels, long height) {
        this.channels = channels;
        this.height = height;
    }

    static SequentialImpl of(Workload workload) {
        var image = workload.model().network().input();
        TorchNetwork network = new TorchNetwork(image.channels(), image.height());
        network.build(workload.model().name());
        return network.layers;
    }

    @Override
    PeerNetwork convolution(int kernels, int side, int stride, int padding) {
        Conv2dOptions options = new Conv2dOptions(channels, kernels, both(side));
        options.stride().put(both(stride));
        options.padding().put(both(padding));
        layers.push_back(new Conv2dImpl(options));
        channels = kernels;
        slide(side, stride, padding);
        return this;
    }

    @Override
    PeerNetwork relu() {
        ReLUOptions options = new ReLUOptions();
        options.inplace().put(true);
        layers.push_back(new ReLUImpl(options));
        return this;
    }

    @Override
    PeerNetwork maximum(int side, int stride) {
        MaxPool2dOptions options = new MaxPool2dOptions(both(side));
        options.stride().put(both(stride));
        MaxPool2dImpl layer = new MaxPool2dImpl(options);
        layers.push_back(layer);
        handOver(layer);
        slide(side, stride, 0);
        return this;
    }

    @Override
    PeerNetwork normalize() {
        BatchNorm2dImpl layer = new BatchNorm2dImpl(new BatchNormOptions(channels));
        layers.push_back(layer);
        handOver(layer);
        return this;
    }

    @Override
    PeerNetwork drop(float rate) {
        DropoutImpl layer = new DropoutImpl(rate);
        layers.push_back(layer);
        handOver(layer);
        return this;
    }

    @Override
    PeerNetwork flatten() {
        layers.push_back(new FlattenImpl());
        channels *= height * height;
        return this;
    }

    @Override
    PeerNetwork dense(int outputs) {
        layers.push_back(new LinearImpl(channels, outputs));
        channels = outputs;
        return this;
    }

    /** To the network, which frees it: JavaCPP shares other layers, but would free one of these with its Java object. */
    private static void handOver(Pointer layer) {
        layer.deallocate(false);
    }

    private void slide(int side, int stride, int padding) {
        height = (height + 2L * padding - side) / stride + 1;
    }

    private static LongPointer both(long side) {
        return new LongPointer(side, side);
    }
}
