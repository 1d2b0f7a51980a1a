package cnnbyhand.wronghouse.data;

import cnnbyhand.wronghouse.keeping.KnowsTheDoor;

public final class KnowsResults {
    public KnowsTheDoor results() {
        return new KnowsTheDoor();
    }
}
