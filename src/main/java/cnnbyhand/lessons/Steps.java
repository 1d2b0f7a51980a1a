package cnnbyhand.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a lesson into steps. Prose is cut before each heading and behind each list of questions: a numbered list in which
 * something is asked, or that stands below a heading which begins with "Predict".
 *
 * <p>{@code <!-- answers 2 -->} in the prose says that the second of the last list's questions has been answered there.
 */
final class Steps {
    private static final Pattern HEADING = Pattern.compile("#{1,6} .*");
    private static final Pattern ITEM = Pattern.compile("\\d+\\. .*");
    private static final Pattern ANSWERED = Pattern.compile("<!-- answers ([\\d ]+)-->");

    private final List<LessonStep> steps = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();
    private boolean heading;
    private String section = "";

    private Steps() {}

    static List<LessonStep> of(Page page) {
        Steps steps = new Steps();
        for (Part part : page.parts()) {
            if (part instanceof Part.Prose prose) {
                steps.cut(prose);
            } else {
                steps.steps.add(new LessonStep(part, List.of(), false, List.of()));
            }
        }
        return steps.steps;
    }

    private void cut(Part.Prose prose) {
        boolean fenced = false;
        for (String line : prose.markdown().lines().toList()) {
            fenced ^= line.startsWith("```");
            if (!fenced && HEADING.matcher(line).matches()) {
                end(prose.folded());
                heading = true;
                section = line.substring(line.indexOf(' ') + 1);
            }
            if (!fenced && !prose.folded()) {
                gather(line, prose.folded());
            }
            lines.add(line);
        }
        end(prose.folded());
    }

    /** A list ends with the first line behind it that begins at the margin. */
    private void gather(String line, boolean folded) {
        if (ITEM.matcher(line).matches()) {
            questions.add(line.substring(line.indexOf(' ') + 1));
        } else if (!questions.isEmpty() && line.startsWith(" ")) {
            questions.set(questions.size() - 1, questions.get(questions.size() - 1) + " " + line.strip());
        } else if (!questions.isEmpty() && !line.isBlank()) {
            end(folded);
        }
    }

    private void end(boolean folded) {
        String text = String.join("\n", lines);
        boolean asked = Questions.asked(section, questions);
        if (!text.isBlank()) {
            Part.Prose piece = new Part.Prose(text.strip() + "\n", folded);
            steps.add(new LessonStep(piece, asked ? List.copyOf(questions) : List.of(), heading, answered(text)));
        }
        lines.clear();
        questions.clear();
        heading = false;
    }

    private static List<Integer> answered(String text) {
        List<Integer> numbers = new ArrayList<>();
        Matcher marks = ANSWERED.matcher(text);
        while (marks.find()) {
            for (String number : marks.group(1).strip().split(" ")) {
                numbers.add(Integer.parseInt(number));
            }
        }
        return numbers;
    }
}
