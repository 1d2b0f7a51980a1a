package cnnbyhand.training.engine;

import org.deeplearning4j.nn.conf.inputs.InputType;

/** The size of one example between two layers; a flat vector of n values is n channels of 1×1. */
record Shape(long channels, long height, long width) {

    static Shape of(InputType.InputTypeConvolutional input) {
        return new Shape(input.getChannels(), input.getHeight(), input.getWidth());
    }

    static Shape flat(long values) {
        return new Shape(values, 1, 1);
    }

    long values() {
        return channels * height * width;
    }
}
