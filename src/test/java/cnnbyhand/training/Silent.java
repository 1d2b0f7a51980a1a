package cnnbyhand.training;

/** Nobody watches. */
public class Silent implements Observer {
    @Override
    public void begins(String what, int examples) {
        // Nobody watches.
    }

    @Override
    public void advances(int examples, double loss) {
        // Nobody watches.
    }

    @Override
    public void between(History history) {
        // Nobody watches.
    }

    @Override
    public void ends(Epoch epoch, History history) {
        // Nobody watches.
    }
}
