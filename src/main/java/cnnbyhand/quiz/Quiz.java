package cnnbyhand.quiz;

import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.diagnosis.Cell;
import cnnbyhand.byhand.diagnosis.Row;
import cnnbyhand.byhand.diagnosis.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One student's way through a network's layers: what is asked next, and what has become of the answers. */
public final class Quiz {
    private final Network network;
    private final Level level;
    private final List<Question> questions;
    private final List<Grade> grades = new ArrayList<>();
    private final List<Grade> misses = new ArrayList<>();
    private Track before;
    private Track behind;

    /** @param batch examples per step in training, which is often mixed up with the channels */
    public Quiz(Network network, int batch, Level level) {
        this.network = network;
        this.level = level;
        Ledger ledger = network.ledger();
        questions = IntStream.range(0, ledger.entries().size())
                .mapToObj(place -> Row.of(ledger, batch, place))
                .filter(row -> row.layer().stated().isEmpty())
                .flatMap(row -> level.cells().stream().map(cell -> new Question(row, cell)))
                .toList();
        behind = Track.right(network.input());
    }

    public Network network() {
        return network;
    }

    public Level level() {
        return level;
    }

    public List<Question> questions() {
        return questions;
    }

    /** What is asked next; nothing at the end. */
    public Optional<Question> next() {
        return grades.size() < questions.size() ? Optional.of(questions.get(grades.size())) : Optional.empty();
    }

    /** The grade of {@code typed} as an answer to {@link #next} that is wrong, and so may be given again; nothing otherwise. */
    public Optional<Grade> miss(String typed) {
        Question question = next().orElseThrow();
        Optional<Grade> miss =
                Optional.of(Grade.of(question, typed, into(question))).filter(grade -> grade.mark() == Mark.WRONG);
        miss.ifPresent(misses::add);
        return miss;
    }

    /** Takes the answer to {@link #next}, any text at all, and grades it. */
    public Grade answer(String typed) {
        Question question = next().orElseThrow();
        Row row = question.row();
        if (question.cell() == level.cells().get(0)) {
            before = into(question);
            behind = before.past(row);
        }
        Grade grade = Grade.of(question, typed, before);
        if (question.cell() == Cell.SHAPE) {
            behind = grade.onward();
        }
        grades.add(grade);
        return grade;
    }

    /** What the student takes to go into a question's layer. */
    private Track into(Question question) {
        if (question.cell() != level.cells().get(0)) {
            return before;
        }
        Row row = question.row();
        return row.followsTheRowAbove() ? behind : behind.back(row.input());
    }

    /** The answers to a question that were given again. */
    public List<Grade> misses(Question question) {
        return misses.stream().filter(miss -> miss.question().equals(question)).toList();
    }

    /** The answers so far. */
    public List<Grade> grades() {
        return List.copyOf(grades);
    }

    public Score score() {
        return new Score(questions.size(), grades());
    }
}
