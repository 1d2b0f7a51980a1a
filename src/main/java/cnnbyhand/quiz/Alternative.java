package cnnbyhand.quiz;

/**
 * A slip carried out on one row.
 *
 * @param slip what goes wrong
 * @param value what comes out
 * @param derivation how it comes out
 */
record Alternative(Slip slip, Value value, String derivation) {}
