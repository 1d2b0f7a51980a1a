package cnnbyhand.checking.twins;

/** None: Deeplearning4j leaves this to the data's preprocessors. */
final class AdaptedNormalizationTwin extends AbsentTwin {

    AdaptedNormalizationTwin() {
        super(NormalizationTwin.INSTEAD);
    }
}
