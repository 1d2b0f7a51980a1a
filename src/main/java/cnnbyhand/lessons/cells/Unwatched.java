package cnnbyhand.lessons.cells;

import cnnbyhand.training.Epoch;
import cnnbyhand.training.History;
import cnnbyhand.training.Observer;

/** A training short enough that nobody needs to see it go on. */
final class Unwatched implements Observer {
    @Override
    public void begins(String what, int examples) {}

    @Override
    public void advances(int examples, double loss) {}

    @Override
    public void between(History history) {}

    @Override
    public void ends(Epoch epoch, History history) {}
}
