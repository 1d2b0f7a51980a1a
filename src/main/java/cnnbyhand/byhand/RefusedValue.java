package cnnbyhand.byhand;

/** A value that a setting cannot have; the message names the setting, what is allowed and what was found. */
public final class RefusedValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Allowed allowed;
    private final String found;

    RefusedValue(String setting, Allowed allowed, String found) {
        super(setting + " must be " + allowed.sentence() + ", found " + (found.isEmpty() ? "nothing" : found));
        this.allowed = allowed;
        this.found = found;
    }

    public Allowed allowed() {
        return allowed;
    }

    public String found() {
        return found;
    }
}
