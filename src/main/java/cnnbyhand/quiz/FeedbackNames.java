package cnnbyhand.quiz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What the pages of feedback are called: as the student, in signs that every disk takes, and no two alike. */
final class FeedbackNames {
    static final String FOLDER = "feedback";

    private static final String ENDING = ".html";

    private final Set<String> taken = new HashSet<>();

    String of(String student) {
        String plain = student.replaceAll("[/\\\\:*?\"<>|\\p{Cc}]", "-");
        String name = plain;
        for (int next = 2; !taken.add(name.toLowerCase(Locale.ROOT)); next++) {
            name = plain + "-" + next;
        }
        return name + ENDING;
    }

    /** The address of a page from beside its folder. */
    static String address(String page) {
        return FOLDER + "/" + URLEncoder.encode(page, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
