package cnnbyhand.checking.twins;

/** None: Deeplearning4j has a switch of dense and recurrent layers, which normalizes before their function. */
final class LayerNormalizationTwin extends AbsentTwin {

    LayerNormalizationTwin() {
        super("it normalizes a layer only inside a dense or recurrent one");
    }
}
