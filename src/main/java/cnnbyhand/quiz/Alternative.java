package cnnbyhand.quiz;

/**
 * A slip carried out on one row.
 *
 * @param slip what goes wrong
 * @param value what comes out
 * @param derivation how it comes out
 * @param note what the slip's sentence cannot say for every layer, as a sentence of its own; or nothing
 */
record Alternative(Slip slip, Value value, String derivation, String note) {}
