package cnnbyhand.bench;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;

/** One of the five networks in DJL's words. */
final class DjlNetwork extends PeerNetwork {

    private final SequentialBlock block = new SequentialBlock();

    private DjlNetwork() {}

    static SequentialBlock of(String model) {
        DjlNetwork network = new DjlNetwork();
        network.build(model);
        return network.block;
    }

    @Override
    PeerNetwork convolution(int kernels, int side, int stride, int padding) {
        block.add(Conv2d.builder()
                .setKernelShape(new Shape(side, side))
                .optStride(new Shape(stride, stride))
                .optPadding(new Shape(padding, padding))
                .setFilters(kernels)
                .build());
        return this;
    }

    @Override
    PeerNetwork relu() {
        block.add(Activation::relu);
        return this;
    }

    @Override
    PeerNetwork maximum(int side, int stride) {
        block.add(Pool.maxPool2dBlock(new Shape(side, side), new Shape(stride, stride)));
        return this;
    }

    @Override
    PeerNetwork normalize() {
        block.add(BatchNorm.builder().build());
        return this;
    }

    @Override
    PeerNetwork drop(float rate) {
        block.add(Dropout.builder().optRate(rate).build());
        return this;
    }

    @Override
    PeerNetwork flatten() {
        block.add(Blocks.batchFlattenBlock());
        return this;
    }

    @Override
    PeerNetwork dense(int outputs) {
        block.add(Linear.builder().setUnits(outputs).build());
        return this;
    }
}
