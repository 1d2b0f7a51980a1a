package cnnbyhand.checking.twins;

/** None: Deeplearning4j leaves this to the data's preprocessors. */
final class RescalingTwin extends AbsentTwin {

    RescalingTwin() {
        super("it scales data before they reach a network");
    }
}
