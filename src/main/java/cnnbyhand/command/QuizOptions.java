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
 * @param model the model to ask about
 * @param answers the file with the answers; nothing where they are typed
 * @param level what is asked
 * @param hint whether each rule is shown first
 */
public record QuizOptions(Model model, Optional<String> answers, Level level, boolean hint) {

    /**
     * Reads them; nothing where no quiz is wanted.
     *
     * @throws WrongCommand at the first one that is not allowed
     */
    static Optional<QuizOptions> of(RawOptions typed) throws WrongCommand {
        String level = typed.word(Option.LEVEL, Level.words());
        boolean hint = typed.flag(Option.HINT);
        Optional<Model> model = typed.name(Option.QUIZ, Models.names()).flatMap(Models::named);
        if (model.isEmpty()) {
            refuseWithoutQuiz(typed);
            return Optional.empty();
        }
        refuseModelBeside(typed);
        return Optional.of(new QuizOptions(
                model.get(), typed.given(Option.ANSWERS), Level.valueOf(level.toUpperCase(Locale.ROOT)), hint));
    }

    private static void refuseWithoutQuiz(RawOptions typed) throws WrongCommand {
        for (Option option : List.of(Option.ANSWERS, Option.LEVEL, Option.HINT)) {
            if (typed.has(option)) {
                throw RawOptions.wrong(option, "beside -Dquiz=MODEL", "no quiz", Optional.empty());
            }
        }
    }

    private static void refuseModelBeside(RawOptions typed) throws WrongCommand {
        Optional<String> model = typed.given(Option.MODEL);
        if (model.isPresent()) {
            throw RawOptions.wrong(
                    Option.QUIZ, "without a model beside it", "-Dmodel=" + model.get(), Optional.empty());
        }
    }
}
