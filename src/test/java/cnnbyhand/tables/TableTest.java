package cnnbyhand.tables;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.tables.Table.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final Table TABLE = new Table(
            List.of(Column.text("layer"), Column.number("parameters")),
            List.of(List.of("dense_3", "1,179,776"), List.of("a|b \"c\", d", "0")));

    @Test
    void textStandsAtTheLeftAndNumbersAtTheRight() {
        assertThat(TABLE.text())
                .containsExactly(
                        "layer       parameters", "─".repeat(22), "dense_3      1,179,776", "a|b \"c\", d           0");
    }

    @Test
    void markdownAlignsNumbersAndEscapesBars() {
        assertThat(TABLE.markdown())
                .containsExactly(
                        "| layer | parameters |",
                        "| --- | ---: |",
                        "| dense_3 | 1,179,776 |",
                        "| a\\|b \"c\", d | 0 |");
    }

    @Test
    void csvQuotesWhatNeedsItAndDoesNotGroupNumbers() {
        assertThat(TABLE.csv()).isEqualTo("layer,parameters\ndense_3,1179776\n\"a|b \"\"c\"\", d\",0\n");
    }

    @Test
    void onTheScreenALongNameLosesItsBeginning() {
        String longName = "a".repeat(100) + "/conv2d_3";
        Table table = new Table(TABLE.columns(), List.of(List.of(longName, "12"), List.of("b", "3")));

        assertThat(table.fitted(100).rows().get(0).get(0))
                .isEqualTo("…" + longName.substring(22))
                .hasSize(88);
        assertThat(table.fitted(100).text()).allMatch(line -> line.length() <= 100);
        assertThat(TABLE.fitted(100)).isEqualTo(TABLE);
    }

    @Test
    void aNameKeepsItsLastSignsHoweverWideTheOtherColumnsAre() {
        Table table = new Table(TABLE.columns(), List.of(List.of("conv2d_transpose_3", "1".repeat(99))));

        assertThat(table.fitted(100).rows().get(0).get(0)).isEqualTo("…spose_3");
    }
}
