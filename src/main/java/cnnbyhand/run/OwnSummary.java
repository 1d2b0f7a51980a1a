package cnnbyhand.run;

import cnnbyhand.checking.BuiltParts;
import cnnbyhand.checking.SummaryCheck;
import cnnbyhand.checking.Verdict;
import cnnbyhand.command.Options;
import cnnbyhand.screen.Screen;
import cnnbyhand.screen.SummaryPage;

/** Deeplearning4j's own summary, as far as a run is asked for it. */
record OwnSummary(Options options, Screen screen) {

    /** {@code verdict} with the summary as a witness, where it is to be shown. */
    Verdict heard(Verdict verdict, BuiltParts built) {
        return options.show().summary() ? SummaryCheck.hear(verdict, built) : verdict;
    }

    /** Shows it beside the rows by hand. */
    void show(BuiltParts built) {
        if (options.show().summary()) {
            new SummaryPage(screen).show(built);
        }
    }

    /** Shows it as wide as it is. */
    void showWhole(BuiltParts built) {
        if (options.verbose()) {
            built.parts().forEach(part -> screen.verbatim(part.summary()));
            built.graph().ifPresent(graph -> screen.verbatim(graph.summary()));
        }
    }
}
