package cnnbyhand.checking.twins;

/** Nothing stands for a layer of a kind that is not known. */
final class UnknownLayerTwin extends AbsentTwin {
    UnknownLayerTwin() {
        super("what it computes is not known here");
    }
}
