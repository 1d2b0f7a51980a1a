package cnnbyhand.wronghouse.training;

import cnnbyhand.wronghouse.byhand.Layer;

public final class AsksForAConvolution {
    public boolean is(Layer layer) {
        return layer instanceof Layer.Convolution;
    }
}
