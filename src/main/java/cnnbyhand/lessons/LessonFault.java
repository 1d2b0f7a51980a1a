package cnnbyhand.lessons;

/** A lesson that cannot be used as it is; the message is one line. */
public final class LessonFault extends Exception {
    private static final long serialVersionUID = 1L;

    LessonFault(String message) {
        super(message);
    }

    /** @param line of the lesson's file, from 1 */
    static LessonFault at(int line, String message) {
        return new LessonFault("line " + line + ": " + message);
    }

    /** The same fault with the file's name before it. */
    LessonFault in(String file) {
        return new LessonFault(file + ", " + getMessage());
    }
}
