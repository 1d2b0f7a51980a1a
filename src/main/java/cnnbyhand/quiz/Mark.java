package cnnbyhand.quiz;

/** How an answer is graded. */
public enum Mark {
    RIGHT("right"),
    /** Not the document's number, but what rightly follows from an earlier wrong shape. */
    RIGHT_FROM_SLIP("right from an earlier slip"),
    WRONG("wrong"),
    /** Neither a number nor a shape. */
    UNREADABLE("unreadable"),
    UNANSWERED("unanswered");

    private final String words;

    Mark(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
