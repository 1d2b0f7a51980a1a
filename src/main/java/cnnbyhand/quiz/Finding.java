package cnnbyhand.quiz;

/**
 * A slip that comes to the very number that was given.
 *
 * @param slip the slip
 * @param where what stands before its sentence: whose shape it starts from, or in which earlier layer it lies; or nothing
 * @param derivation how the number comes out
 * @param rule the rule that it offends against
 */
public record Finding(Slip slip, String where, String derivation, String rule) {

    /** Whether there is no telling this from {@code other}: the same slip, or another that makes the same arithmetic. */
    boolean isLike(Finding other) {
        return slip == other.slip || derivation.equals(other.derivation);
    }

    /** One sentence that says what went wrong, and how it is right. */
    public String sentence() {
        return where + slip.sentence();
    }
}
