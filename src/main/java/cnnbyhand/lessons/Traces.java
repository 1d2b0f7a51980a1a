package cnnbyhand.lessons;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.EvalException;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;

/** What an exception out of a cell has to say to the cell's author. */
final class Traces {
    private Traces() {}

    /** Where in the snippet's source the exception came by, 0 where its trace does not tell. */
    static int position(JShellException exception, Snippet snippet) {
        int line = Stream.of(exception.getStackTrace())
                .filter(frame -> ("#" + snippet.id()).equals(frame.getFileName()))
                .mapToInt(StackTraceElement::getLineNumber)
                .findFirst()
                .orElse(1);
        return snippet.source()
                .lines()
                .limit(line - 1L)
                .mapToInt(each -> each.length() + 1)
                .sum();
    }

    /** {@code ImpossibleLayer: pool1: the window must fit …}, in one line. */
    static String message(JShellException exception) {
        String name = exception instanceof EvalException thrown
                ? thrown.getExceptionClassName()
                : exception.getClass().getName();
        String simple = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
        return exception.getMessage() == null ? simple : simple + ": " + sentence(exception.getMessage());
    }

    /** The compiler says where in its message's later lines; one line is enough here. */
    static String sentence(String message) {
        return message.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
