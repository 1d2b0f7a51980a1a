package cnnbyhand.agreement;

/** What is compared of a network. */
enum Comparing {
    BOOKS("books and forward pass"),
    AUDIT("the audit"),
    CHANNELS_LAST("channels last"),
    GRADIENTS("gradients");

    private final String word;

    Comparing(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
