package cnnbyhand.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.lessons.cells.Blackboard;
import cnnbyhand.lessons.cells.Surface;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionTest {
    private final List<String> lines = new ArrayList<>();
    private Session session;

    @BeforeAll
    void open() {
        session = new Session();
    }

    @AfterAll
    void close() {
        session.close();
    }

    @BeforeEach
    void listen() {
        lines.clear();
        Blackboard.use(new Surface() {
            @Override
            public void line(String text) {
                lines.add(text);
            }

            @Override
            public void picture(BufferedImage picture, String caption) {
                lines.add("picture " + caption);
            }
        });
    }

    @Test
    void cellsShareWhatTheyDeclare() throws CellFailed {
        run("int square(int n) {\n    return n * n;\n}\n\nvar four = square(2);\n");
        run("show(four + \" and \" + square(3));");
        assertThat(lines).containsExactly("4 and 9");
    }

    @Test
    void theProjectsWordsAreThereWithoutImports() throws CellFailed {
        run(
                "show(model(\"mnist\").network().ledger().parameters());\nshow(layer(model(\"mnist\"), \"conv2d_3\").output());");
        assertThat(lines).containsExactly("1,199,882", "⌊(n − f) / s⌋ + 1:  ⌊(28 − 3) / 1⌋ + 1 = 26  →  26×26×32");
    }

    @Test
    void aMisspeltNameIsFoundOnItsLine() {
        failed(
                "int a = 1;\n\n// a comment\nshow(\n    b);\n",
                5,
                "cannot find symbol; symbol:   variable b; location: class");
        failed("int c = \"text\";", 1, "incompatible types: java.lang.String cannot be converted to int");
        failed("show(1);\nint d = 1\nshow(2);", 2, "';' expected");
    }

    @Test
    void anExceptionIsFoundOnItsLine() {
        failed(
                "show(1);\n\nfor (int i = 2; i >= 0; i--) {\n    int part = 6;\n    show(part / i);\n}\n",
                5,
                "ArithmeticException: / by zero");
        assertThat(lines).containsExactly("1", "3", "6");
    }

    @Test
    void commentsAndEmptyLinesDoNotDisturbTheCount() throws CellFailed {
        failed("// before\n\n/* and\n   more */ int a = 6;\n\n// between\na =\n    a / 0;", 7, "ArithmeticException");
        run("// nothing but a comment\n");
    }

    @Test
    void anExceptionOutOfTheProjectSaysWhichLineOfTheCellCalledIt() {
        failed(
                "var image = Shape.image(4, 4, 1);\nvar layers = List.<Layer>of(Convolution.of(\"conv\", 1, 5));\n\n\n"
                        + "Ledger.of(image, layers);\nshow(1);",
                5,
                "ImpossibleLayer: conv: the window must fit the padded input, found a window of 5 on 4");
    }

    @Test
    void anExceptionOutOfAnEarlierCellsMethodIsFoundWhereItWasCalled() throws CellFailed {
        run("int third(int n) {\n\n\n    return 3 / n;\n}\n");
        failed("int before = third(1);\nint after = third(0);", 2, "ArithmeticException: / by zero");
    }

    @Test
    void aMethodThatCallsWhatIsNotThereFailsWhenItIsDeclared() {
        failed(
                "int lost() {\n    return nowhere();\n}\n",
                1,
                "every name must be declared before it is used, found method nowhere()");
    }

    @Test
    void aCellThatBreaksOffIsRefused() {
        failed("show(1);\n\nshow(2", 3, "the statement must be complete, found the end of the cell");
    }

    @Test
    void aLastValueThatNobodyShowsIsRefused() {
        failed("int a = 1;\na + 1", 2, "a cell's last value must be shown, found a + 1 without show(...)");
        failed(
                "model(\"mnist\").name();",
                1,
                "a cell's last value must be shown, found model(\"mnist\").name(); without show(...)");
    }

    @Test
    void printingPastTheBlackboardIsRefused() {
        failed("int a = 1;\nSystem.out.println(a);", 2, "a cell must show by show(...), found System.out");
        assertThat(lines).isEmpty();
    }

    private void failed(String code, int line, String message) {
        assertThatThrownBy(() -> run(code)).isInstanceOfSatisfying(CellFailed.class, failure -> {
            assertThat(failure.getMessage()).startsWith(message).doesNotContain("\n");
            assertThat(failure.line()).isEqualTo(line);
        });
    }

    private void run(String code) throws CellFailed {
        session.run(new Part.CodeCell(1, code, 1, List.of(), false));
    }
}
