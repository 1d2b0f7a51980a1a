package cnnbyhand.lessons.export;

import cnnbyhand.lessons.Lesson;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Pictures in a notebook's text, which a notebook keeps beside the text under their names. */
final class Attachments {
    private static final Pattern PICTURE = Pattern.compile("\\]\\((" + Lesson.PICTURES + "/[^)]+)\\)");

    private Attachments() {}

    /** The addresses of all pictures in a text. */
    static List<String> of(String markdown) {
        return PICTURE.matcher(markdown)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** The same text, its pictures addressed as a notebook addresses them. */
    static String addressed(String markdown) {
        return PICTURE.matcher(markdown).replaceAll(found -> "](attachment:" + name(found) + ")");
    }

    private static String name(MatchResult found) {
        return java.util.regex.Matcher.quoteReplacement(Pictures.name(found.group(1)));
    }
}
