package cnnbyhand.run;

import cnnbyhand.command.ShowOptions;
import cnnbyhand.screen.Details;

/** What was asked for in the words of the command, in those of the screen. */
final class ShownDetails {
    private ShownDetails() {}

    static Details of(ShowOptions show) {
        return new Details(show.derivations(), show.summary(), show.layers(), show.figures());
    }
}
