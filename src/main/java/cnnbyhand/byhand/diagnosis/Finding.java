package cnnbyhand.byhand.diagnosis;

import cnnbyhand.byhand.Slip;

/**
 * A slip that comes to the very number that was given.
 *
 * @param slip the slip
 * @param where what stands before its sentence: whose shape it starts from, or in which earlier layer it lies; or nothing
 * @param note what stands behind its sentence: what is otherwise here, or why; or nothing
 * @param derivation how the number comes out
 * @param rule the rule that it offends against
 */
public record Finding(Slip slip, String where, String note, String derivation, String rule) {

    /** Whether there is no telling this from {@code other}: the same slip, or another that makes the same arithmetic. */
    boolean isLike(Finding other) {
        return slip == other.slip || derivation.equals(other.derivation);
    }

    /** What went wrong, and how it is right. */
    public String sentence() {
        return where + slip.sentence() + (note.isEmpty() ? "" : " " + note);
    }
}
