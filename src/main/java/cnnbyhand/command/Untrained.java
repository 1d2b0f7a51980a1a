package cnnbyhand.command;

import java.util.Optional;

/** Refuses, for a run that trains nothing, the options that only a training reads. */
final class Untrained {
    private static final String NOT_ASKED = "none; a network from a file is trained by -Dtrain=true -Ddata=FOLDER";

    private Untrained() {}

    /**
     * Lets through what is typed as it is anyway, and {@link Option#OFFLINE}: nothing is downloaded, as it says.
     *
     * @param train whether a run of these options trains
     * @throws WrongCommand at the first option that would be passed over
     */
    static void refuseOptionsOfTraining(RawOptions typed, boolean train) throws WrongCommand {
        Optional<String> instead = instead(typed, train);
        for (Option option : Option.ofTraining()) {
            boolean asked = typed.has(option) && !typed.text(option).equals(option.value()) && option != Option.OFFLINE;
            if (asked && instead.isPresent()) {
                throw RawOptions.wrong(option, "beside a training", instead.get(), Optional.empty());
            }
        }
    }

    /** What is found in place of a training; nothing where there is one, or no network is run. */
    private static Optional<String> instead(RawOptions typed, boolean train) {
        if (typed.given(Option.MODEL).isEmpty() && typed.given(Option.NETWORK).isEmpty()) {
            return Optional.empty();
        }
        if (typed.given(Option.EXPORT).isPresent()) {
            return Optional.of("-Dexport=" + typed.text(Option.EXPORT));
        }
        if (train) {
            return Optional.empty();
        }
        return Optional.of(typed.has(Option.TRAIN) ? "-Dtrain=false" : NOT_ASKED);
    }
}
