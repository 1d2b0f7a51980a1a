package cnnbyhand.quiz;

import cnnbyhand.byhand.diagnosis.Working;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** A class as other programs read it, written student by student. */
final class ClassRecord {
    private static final int SCHEMA = 1;

    private final JsonGenerator json;

    ClassRecord(JsonGenerator json) {
        this.json = json;
    }

    void begin(Quiz quiz) throws IOException {
        json.writeStartObject();
        json.writeNumberField("schema", SCHEMA);
        json.writeStringField("model", quiz.network().name());
        json.writeStringField("level", quiz.level().word());
        json.writeArrayFieldStart("questions");
        for (Question question : quiz.questions()) {
            Working right = question.right();
            json.writeStartObject();
            json.writeStringField("layer", question.layer().name());
            json.writeStringField("asked", question.cell().word());
            json.writeStringField("right", right.value().toString());
            json.writeStringField("derivation", right.derivation());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("students");
    }

    void student(StudentMarks marks, List<Grade> grades, List<String> remarks) throws IOException {
        json.writeStartObject();
        json.writeStringField("student", marks.student());
        json.writeNumberField(Mark.RIGHT.key(), marks.count(Mark.RIGHT));
        json.writeNumberField("carried", marks.count(Mark.RIGHT_FROM_SLIP));
        json.writeNumberField("percent", Double.parseDouble(marks.percent()));
        json.writeNumberField("mark", marks.points());
        json.writeArrayFieldStart("cells");
        for (Grade grade : grades) {
            cell(grade);
        }
        json.writeEndArray();
        texts("notGraded", remarks);
        json.writeEndObject();
    }

    /** The questions stand above, in the same order. */
    private void cell(Grade grade) throws IOException {
        json.writeStartObject();
        json.writeStringField("typed", grade.typed());
        json.writeStringField("grade", grade.mark().key());
        if (grade.mark() == Mark.RIGHT_FROM_SLIP) {
            json.writeStringField("slippedAt", grade.slippedAt());
        }
        if (!grade.findings().isEmpty()) {
            texts(
                    "slips",
                    grade.findings().stream()
                            .map(finding -> finding.slip().word())
                            .toList());
        }
        json.writeEndObject();
    }

    void end(ClassBook book) throws IOException {
        json.writeEndArray();
        json.writeArrayFieldStart("slips");
        for (SlipTally.Made made : book.slips()) {
            json.writeStartObject();
            json.writeStringField("slip", made.slip());
            json.writeStringField("sentence", made.sentence());
            json.writeNumberField("students", made.students());
            json.writeNumberField("answers", made.answers());
            json.writeEndObject();
        }
        json.writeEndArray();
        texts("unreadable", book.unreadable());
        json.writeEndObject();
    }

    private void texts(String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
