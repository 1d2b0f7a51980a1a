package cnnbyhand.byhand;

import java.util.List;

/**
 * A slip carried out on one layer.
 *
 * @param slip what goes wrong
 * @param numbers what comes out: the sides of a shape, or one count
 * @param derivation how it comes out
 * @param note what the slip's sentence cannot say for every layer, as a sentence of its own; or nothing
 */
public record WrongAnswer(Slip slip, List<Long> numbers, String derivation, String note) {}
