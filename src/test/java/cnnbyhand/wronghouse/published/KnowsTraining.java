package cnnbyhand.wronghouse.published;

import cnnbyhand.wronghouse.training.TrainingHelper;

public final class KnowsTraining {
    public TrainingHelper training() {
        return new TrainingHelper();
    }
}
