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

/** The five networks in DJL's words; they end in scores, since DJL's loss contains the softmax. */
final class PyTorchNetworks {

    private final SequentialBlock block = new SequentialBlock();

    private PyTorchNetworks() {}

    static SequentialBlock of(String model) {
        PyTorchNetworks network = new PyTorchNetworks();
        switch (model) {
            case "mnist" -> network.mnist();
            case "vgg" -> network.vgg();
            case "cifar10-5x5" -> network.cifar(2, 5);
            case "cifar10" -> network.cifar(32, 3);
            case "alexnet" -> network.alexnet();
            default -> throw new IllegalArgumentException("no model " + model);
        }
        return network.block;
    }

    private void mnist() {
        convolution(32, 3, 1, 0)
                .relu()
                .convolution(64, 3, 1, 0)
                .relu()
                .maximum(2, 2)
                .drop(0.25f);
        flatten().dense(128).relu().drop(0.5f).dense(10);
    }

    private void vgg() {
        convolution(32, 3, 1, 0)
                .relu()
                .convolution(32, 3, 1, 0)
                .relu()
                .maximum(2, 2)
                .drop(0.25f);
        convolution(64, 3, 1, 0)
                .relu()
                .convolution(64, 3, 1, 0)
                .relu()
                .maximum(2, 2)
                .drop(0.25f);
        flatten().dense(256).relu().drop(0.5f).dense(10);
    }

    private void cifar(int kernels, int side) {
        convolution(kernels, side, 1, side / 2)
                .relu()
                .convolution(32, 3, 1, 0)
                .relu()
                .maximum(2, 2)
                .drop(0.25f);
        convolution(64, 3, 1, 1)
                .relu()
                .convolution(64, 3, 1, 0)
                .relu()
                .maximum(2, 2)
                .drop(0.25f);
        flatten().dense(512).relu().drop(0.5f).dense(10);
    }

    private void alexnet() {
        convolution(96, 11, 4, 0).normalize().relu().maximum(3, 2);
        convolution(256, 5, 1, 2).normalize().relu().maximum(3, 2);
        convolution(384, 3, 1, 1)
                .relu()
                .convolution(384, 3, 1, 1)
                .relu()
                .convolution(256, 3, 1, 1)
                .relu()
                .maximum(3, 2);
        flatten().dense(4096).relu().drop(0.5f).dense(4096).relu().drop(0.5f).dense(1000);
    }

    private PyTorchNetworks convolution(int kernels, int side, int stride, int padding) {
        block.add(Conv2d.builder()
                .setKernelShape(new Shape(side, side))
                .optStride(new Shape(stride, stride))
                .optPadding(new Shape(padding, padding))
                .setFilters(kernels)
                .build());
        return this;
    }

    private PyTorchNetworks relu() {
        block.add(Activation::relu);
        return this;
    }

    private PyTorchNetworks maximum(int side, int stride) {
        block.add(Pool.maxPool2dBlock(new Shape(side, side), new Shape(stride, stride)));
        return this;
    }

    private PyTorchNetworks normalize() {
        block.add(BatchNorm.builder().build());
        return this;
    }

    private PyTorchNetworks drop(float rate) {
        block.add(Dropout.builder().optRate(rate).build());
        return this;
    }

    private PyTorchNetworks flatten() {
        block.add(Blocks.batchFlattenBlock());
        return this;
    }

    private PyTorchNetworks dense(int outputs) {
        block.add(Linear.builder().setUnits(outputs).build());
        return this;
    }
}
