package cnnbyhand.checking.twins;

/** None. */
final class GroupNormalizationTwin extends AbsentTwin {

    GroupNormalizationTwin() {
        super("it normalizes over batches alone");
    }
}
