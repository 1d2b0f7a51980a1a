package cnnbyhand.checking.twins;

/** None: Deeplearning4j has a vertex for graphs alone. */
final class UnitNormalizationTwin extends AbsentTwin {

    UnitNormalizationTwin() {
        super("it has that only as a vertex of a graph");
    }
}
