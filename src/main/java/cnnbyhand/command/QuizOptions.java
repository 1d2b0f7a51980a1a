package cnnbyhand.command;

import cnnbyhand.published.Model;
import cnnbyhand.published.Models;
import cnnbyhand.quiz.Level;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The options that are about a quiz.
 *
 * @param model the model to ask about; nothing where a file's network is asked about
 * @param network the file's network; nothing where a model is asked about
 * @param change what is to be otherwise than the model is described
 * @param answers the file with the answers; nothing where they are typed
 * @param level what is asked
 * @param hint whether each rule is shown first
 */
public record QuizOptions(
        Optional<Model> model,
        Optional<NetworkOptions> network,
        NetworkChange change,
        Optional<String> answers,
        Level level,
        boolean hint) {

    private static final String RULE =
            "one of " + String.join(", ", Models.names()) + ", or a file that describes a network";

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
        Optional<Model> model = network.isPresent()
                ? Optional.empty()
                : typed.name(Option.QUIZ, Models.names(), RULE).flatMap(Models::named);
        refuseModelBeside(typed);
        return Optional.of(new QuizOptions(
                model,
                network,
                NetworkChange.of(typed),
                typed.given(Option.ANSWERS),
                Level.valueOf(level.toUpperCase(Locale.ROOT)),
                hint));
    }

    private static void refuseWithoutQuiz(RawOptions typed) throws WrongCommand {
        for (Option option : List.of(Option.ANSWERS, Option.LEVEL, Option.HINT)) {
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
