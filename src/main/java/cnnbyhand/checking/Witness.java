package cnnbyhand.checking;

/** Who is heard beside the hand-kept book. */
public enum Witness {
    DEEPLEARNING4J("Deeplearning4j"),
    FORWARD_PASS("the forward pass"),
    /** The text that it prints, which is heard where it is shown. */
    SUMMARY("Deeplearning4j's summary"),
    DOCUMENT("the document's print"),
    WEIGHTS("the file's weights"),
    /** Of Keras's files. What it says otherwise is its own fault, so that no verdict hears it. */
    IMPORTER("Deeplearning4j's importer");

    private final String words;

    Witness(String words) {
        this.words = words;
    }

    /** Whether what it says otherwise than a file is said by what Deeplearning4j makes of it. */
    boolean isOfDeeplearning4j() {
        return this == DEEPLEARNING4J || this == FORWARD_PASS || this == SUMMARY;
    }

    @Override
    public String toString() {
        return words;
    }
}
