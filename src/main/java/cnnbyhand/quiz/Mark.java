package cnnbyhand.quiz;

/** How an answer is graded. */
public enum Mark {
    RIGHT("right", "right"),
    /** Not the document's number, but what rightly follows from an earlier wrong shape. */
    RIGHT_FROM_SLIP("right from an earlier slip", "rightFromSlip"),
    WRONG("wrong", "wrong"),
    /** Neither a number nor a shape. */
    UNREADABLE("unreadable", "unreadable"),
    UNANSWERED("unanswered", "unanswered");

    private final String words;
    private final String key;

    Mark(String words, String key) {
        this.words = words;
        this.key = key;
    }

    /** The grade as files have it. */
    public String key() {
        return key;
    }

    @Override
    public String toString() {
        return words;
    }
}
