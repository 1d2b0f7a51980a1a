package cnnbyhand.checking.twins;

/** None: Deeplearning4j leaves this to the data's preprocessors. */
final class NormalizationTwin extends AbsentTwin {

    static final String INSTEAD = "it normalizes data before they reach a network";

    NormalizationTwin() {
        super(INSTEAD);
    }
}
