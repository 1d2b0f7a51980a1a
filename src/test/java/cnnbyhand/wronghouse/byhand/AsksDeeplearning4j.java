package cnnbyhand.wronghouse.byhand;

import org.deeplearning4j.nn.conf.inputs.InputType;

public final class AsksDeeplearning4j {
    public long height(InputType.InputTypeConvolutional image) {
        return image.getHeight();
    }
}
