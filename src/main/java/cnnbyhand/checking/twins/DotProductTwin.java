package cnnbyhand.checking.twins;

/** Deeplearning4j multiplies inputs place by place, and in layers of attention. */
final class DotProductTwin extends AbsentTwin {
    DotProductTwin() {
        super("it has no vertex that sums up products of its inputs");
    }
}
