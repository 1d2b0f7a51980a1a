package cnnbyhand.agreement;

import cnnbyhand.byhand.Shape;
import java.util.List;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Convolution3D.DataFormat;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Where Deeplearning4j has the channels. */
enum Format {
    CHANNELS_FIRST(RNNFormat.NCW, CNN2DFormat.NCHW, DataFormat.NCDHW),
    CHANNELS_LAST(RNNFormat.NWC, CNN2DFormat.NHWC, DataFormat.NDHWC);

    final RNNFormat ofSequences;
    final CNN2DFormat ofImages;
    final DataFormat ofVolumes;

    Format(RNNFormat ofSequences, CNN2DFormat ofImages, DataFormat ofVolumes) {
        this.ofSequences = ofSequences;
        this.ofImages = ofImages;
        this.ofVolumes = ofVolumes;
    }

    InputType type(Shape shape) {
        List<Long> axes = shape.axes();
        return switch (axes.size()) {
            case 0 -> InputType.feedForward(shape.channels());
            case 1 -> InputType.recurrent(shape.channels(), axes.get(0), ofSequences);
            case 2 -> InputType.convolutional(axes.get(0), axes.get(1), shape.channels(), ofImages);
            default -> InputType.convolutional3D(ofVolumes, axes.get(0), axes.get(1), axes.get(2), shape.channels());
        };
    }

    /** A batch with its channels first, in this format. */
    INDArray of(INDArray batch) {
        return isOther(batch) ? batch.permute(rotated(batch.rank(), 1)).dup('c') : batch;
    }

    /** A batch in this format, with its channels first. */
    INDArray channelsFirst(INDArray batch) {
        return isOther(batch)
                ? batch.permute(rotated(batch.rank(), batch.rank() - 2)).dup('c')
                : batch;
    }

    private boolean isOther(INDArray batch) {
        return this == CHANNELS_LAST && batch.rank() > 2;
    }

    /** All sides but the batch, moved to the front by so many places. */
    private static int[] rotated(int rank, int by) {
        int[] order = new int[rank];
        for (int place = 1; place < rank; place++) {
            order[place] = (place - 1 + by) % (rank - 1) + 1;
        }
        return order;
    }
}
