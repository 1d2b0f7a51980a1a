package cnnbyhand.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cnnbyhand.byhand.diagnosis.Value;
import cnnbyhand.published.Models;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is typed, however often: a quiz goes on to its end, and only the right number is right. */
class AnythingTypedTest {

    @Property(tries = 15)
    void everyQuizSurvivesEveryText(@ForAll("models") String model, @ForAll("texts") List<String> typed) {
        Quiz quiz = Asked.quiz(Asked.model(model), Level.BOTH);
        for (int turn = 0; quiz.next().isPresent(); turn++) {
            quiz.answer(typed.get(turn % typed.size()));
        }
        assertThat(quiz.grades()).allSatisfy(AnythingTypedTest::isRightForItsDigitsAlone);
        long marked = IntStream.range(0, Mark.values().length)
                .mapToLong(place -> quiz.score().count(Mark.values()[place]))
                .sum();
        assertThat(marked).isEqualTo(quiz.questions().size());
        assertThat(quiz.score().sentence()).contains(" of " + quiz.questions().size() + " right");
        assertThatCode(() -> quiz.score().toReadAgain()).doesNotThrowAnyException();
    }

    @Property(tries = 15)
    void aNumberThatIsNotTheRightOneIsNeverRight(@ForAll("models") String model, @ForAll("numbers") BigInteger number) {
        Quiz quiz = Asked.quiz(Asked.model(model), Level.PARAMETERS);
        while (quiz.next().isPresent()) {
            Grade grade = quiz.answer(number.toString());
            boolean equal = grade.right().value().equals(new Value(List.of(number)));
            assertThat(grade.mark()).isEqualTo(equal ? Mark.RIGHT : Mark.WRONG);
        }
    }

    @Property(tries = 15)
    void aShapeThatIsNotTheRightOneIsNeverRight(@ForAll("models") String model, @ForAll("shapes") List<Long> sides) {
        Quiz quiz = Asked.quiz(Asked.model(model), Level.SHAPES);
        while (quiz.next().isPresent()) {
            String typed = sides.stream().map(String::valueOf).collect(Collectors.joining("x"));
            Grade grade = quiz.answer(typed);
            String right = grade.right().value().toString().replace(",", "").replace('×', 'x');
            assertThat(grade.mark() == Mark.RIGHT).isEqualTo(typed.matches("([0-9]+x)?" + right));
        }
    }

    @Provide
    Arbitrary<String> models() {
        return Arbitraries.of(Models.names());
    }

    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(300);
        Arbitrary<String> nearly = Arbitraries.strings()
                .withChars("0123456789,x× ()None-?\u0000\t٣")
                .ofMaxLength(24);
        return Arbitraries.oneOf(
                        anything,
                        nearly,
                        shapes().map(Object::toString),
                        numbers().map(Object::toString))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<BigInteger> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.valueOf(50_000)),
                Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.TEN.pow(100)),
                Arbitraries.of(320L, 18_496L, 1_290L, 896L, 384L, 0L).map(BigInteger::valueOf));
    }

    @Provide
    Arbitrary<List<Long>> shapes() {
        Arbitrary<Long> side = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 130),
                Arbitraries.longs().between(0, Long.MAX_VALUE),
                Arbitraries.of(10L, 12L, 13L, 26L, 27L, 32L, 55L, 64L, 96L, 128L, 9216L));
        return side.list().ofMinSize(1).ofMaxSize(4);
    }

    /** Seen from outside: an answer that counts as right ends in the right value's digits. */
    private static void isRightForItsDigitsAlone(Grade grade) {
        if (grade.mark() == Mark.RIGHT) {
            String typed = grade.typed()
                    .codePoints()
                    .filter(Character::isDigit)
                    .mapToObj(digit -> String.valueOf(Character.digit(digit, 10)))
                    .collect(Collectors.joining());
            assertThat(typed).endsWith(grade.right().value().toString().replaceAll("[^0-9]", ""));
        }
    }
}
