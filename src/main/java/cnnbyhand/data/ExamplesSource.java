package cnnbyhand.data;

import java.io.IOException;
import java.io.Serializable;

/** Says where examples are, so that another machine opens the same ones, and never others in their place. */
@FunctionalInterface
public interface ExamplesSource extends Serializable {

    /** @throws UnusableData if they are not to be seen from this machine, or are not the same */
    Examples open() throws IOException;
}
