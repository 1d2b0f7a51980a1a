package cnnbyhand.byhand;

/**
 * How one fact of a layer is derived.
 *
 * @param name the fact, such as {@code parameters}
 * @param rule the rule in letters
 * @param equation the rule with this layer's numbers filled in, and what it comes to
 */
public record Derivation(String name, String rule, String equation) {}
