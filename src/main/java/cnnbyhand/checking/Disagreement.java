package cnnbyhand.checking;

/**
 * One point in which a witness contradicts the hand-kept book.
 *
 * @param model the model's name
 * @param layer the layer's name, or "network"
 * @param rule what is compared, such as "kernel" or "output shape"
 * @param expected what the hand-kept book has
 * @param derivation the arithmetic behind it; empty where the document simply says so
 * @param witness who says otherwise
 * @param found what the witness has
 */
public record Disagreement(
        String model, String layer, String rule, String expected, String derivation, Witness witness, String found) {

    /** The disagreement in one line. */
    public String sentence() {
        String because = derivation.isEmpty() || derivation.equals(expected) ? "" : " (" + derivation + ")";
        return model + " " + layer + ": " + rule + " must be " + expected + because + ", found " + found + " in "
                + witness;
    }
}
