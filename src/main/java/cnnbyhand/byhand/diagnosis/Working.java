package cnnbyhand.byhand.diagnosis;

/**
 * What a cell comes to, and how.
 *
 * @param value what stands in the cell
 * @param rule the rule in letters
 * @param derivation the rule with numbers filled in
 */
public record Working(Value value, String rule, String derivation) {}
