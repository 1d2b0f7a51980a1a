package cnnbyhand.checking.twins;

/** Deeplearning4j's graphs have parameters of their own at each vertex. */
final class SharedLayerTwin extends AbsentTwin {
    SharedLayerTwin() {
        super("its layers do not share parameters");
    }
}
