package cnnbyhand.quiz;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.diagnosis.Cell;
import cnnbyhand.byhand.diagnosis.Row;
import cnnbyhand.byhand.diagnosis.Track;
import cnnbyhand.published.Model;
import cnnbyhand.published.Models;
import java.util.stream.IntStream;

/** Single questions, and whole quizzes that are answered only where a test says so. */
final class Asked {
    private Asked() {}

    /** The answer to one question, nothing having been answered before. */
    static Grade once(String model, String layer, Cell cell, String answer) {
        return once(model, model(model).network().input(), layer, cell, answer);
    }

    /** The same for images of another size. */
    static Grade once(String model, Shape image, String layer, Cell cell, String answer) {
        Ledger ledger = Ledger.of(image, model(model).network().layers());
        int place = IntStream.range(0, ledger.entries().size())
                .filter(each -> ledger.entries().get(each).name().equals(layer))
                .findFirst()
                .orElseThrow();
        Entry entry = ledger.entries().get(place);
        Row row = Row.of(ledger, model(model).regimen().batch(), place);
        return Grade.of(new Question(row, cell), answer, Track.right(entry.input()));
    }

    /** Leaves all questions before that of {@code cell} of {@code layer} unanswered and answers that one. */
    static Grade next(Quiz quiz, String layer, Cell cell, String answer) {
        Question question = quiz.next().orElseThrow();
        boolean meant = question.layer().name().equals(layer) && question.cell() == cell;
        Grade grade = quiz.answer(meant ? answer : "");
        return meant ? grade : next(quiz, layer, cell, answer);
    }

    static Quiz quiz(Model model, Level level) {
        return new Quiz(model.network(), model.regimen().batch(), level);
    }

    static Model model(String name) {
        return Models.named(name).orElseThrow();
    }
}
