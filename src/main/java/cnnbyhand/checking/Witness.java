package cnnbyhand.checking;

/** Who is heard beside the hand-kept book. */
public enum Witness {
    DEEPLEARNING4J("Deeplearning4j"),
    FORWARD_PASS("the forward pass"),
    DOCUMENT("the document's print"),
    WEIGHTS("the file's weights");

    private final String words;

    Witness(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
