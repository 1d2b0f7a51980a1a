package cnnbyhand.command;

/** A command that cannot be followed; the message is the one line that says why. */
public final class WrongCommand extends Exception {
    private static final long serialVersionUID = 1L;

    WrongCommand(String message) {
        super(message);
    }
}
