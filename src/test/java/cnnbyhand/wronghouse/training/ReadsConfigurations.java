package cnnbyhand.wronghouse.training;

import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;

public final class ReadsConfigurations {
    public int[] kernel(ConvolutionLayer layer) {
        return layer.getKernelSize();
    }
}
