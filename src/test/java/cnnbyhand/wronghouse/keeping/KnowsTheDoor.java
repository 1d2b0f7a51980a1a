package cnnbyhand.wronghouse.keeping;

import cnnbyhand.wronghouse.Door;
import cnnbyhand.wronghouse.data.KnowsResults;

public final class KnowsTheDoor {
    public Door door() {
        return new Door();
    }

    public KnowsResults data() {
        return new KnowsResults();
    }
}
