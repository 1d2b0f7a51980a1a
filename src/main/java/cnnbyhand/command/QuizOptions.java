package cnnbyhand.command;

import cnnbyhand.published.Model;
import cnnbyhand.published.Models;
import cnnbyhand.quiz.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The options that are about a quiz.
 *
 * @param model the model to ask about; nothing where a file's network is asked about
 * @param network the file's network; nothing where a model is asked about
 * @param change what is to be otherwise than the model is described
 * @param drawn the seed of the network that is drawn; nothing where none is
 * @param answers the file, the folder or the pattern of files with the answers; nothing where they are typed
 * @param tries how often a question may be answered
 * @param level what is asked
 * @param hint whether each rule is shown first
 */
public record QuizOptions(
        Optional<Model> model,
        Optional<NetworkOptions> network,
        NetworkChange change,
        OptionalLong drawn,
        Optional<String> answers,
        int tries,
        Level level,
        boolean hint) {
    private static final String RANDOM = "random";

    private static final String RULE =
            "one of " + String.join(", ", Models.names()) + ", random, or a file that describes a network";

    /**
     * Reads them; nothing where no quiz is wanted.
     *
     * @throws WrongCommand at the first one that is not allowed
     */
    static Optional<QuizOptions> of(RawOptions typed) throws WrongCommand {
        String level = typed.word(Option.LEVEL, Level.words());
        boolean hint = typed.flag(Option.HINT);
        if (typed.given(Option.QUIZ).isEmpty()) {
            refuseWithoutQuiz(typed);
            return Optional.empty();
        }
        Optional<NetworkOptions> network = NetworkOptions.asked(typed);
        List<String> names = new ArrayList<>(Models.names());
        names.add(RANDOM);
        Optional<String> name = network.isPresent() ? Optional.empty() : typed.name(Option.QUIZ, names, RULE);
        refuseModelBeside(typed);
        return Optional.of(new QuizOptions(
                name.flatMap(Models::named),
                network,
                NetworkChange.of(typed),
                name.equals(Optional.of(RANDOM))
                        ? OptionalLong.of(typed.wholeNumber(Option.SEED))
                        : OptionalLong.empty(),
                typed.given(Option.ANSWERS),
                tries(typed),
                Level.valueOf(level.toUpperCase(Locale.ROOT)),
                hint));
    }

    private static int tries(RawOptions typed) throws WrongCommand {
        if (typed.has(Option.TRIES) && typed.has(Option.ANSWERS)) {
            throw RawOptions.wrong(
                    Option.TRIES, "without -Danswers, as a sheet is graded once", "both", Optional.empty());
        }
        return typed.count(Option.TRIES).orElse(1);
    }

    private static void refuseWithoutQuiz(RawOptions typed) throws WrongCommand {
        for (Option option : List.of(Option.ANSWERS, Option.LEVEL, Option.HINT, Option.TRIES)) {
            if (typed.has(option)) {
                throw RawOptions.wrong(option, "beside -Dquiz=MODEL", "no quiz", Optional.empty());
            }
        }
    }

    private static void refuseModelBeside(RawOptions typed) throws WrongCommand {
        for (Option option : List.of(Option.MODEL, Option.NETWORK)) {
            Optional<String> beside = typed.given(option);
            if (beside.isPresent()) {
                throw RawOptions.wrong(
                        Option.QUIZ,
                        "without a " + option.word() + " beside it",
                        "-D" + option.word() + "=" + beside.get(),
                        Optional.empty());
            }
        }
    }
}
