package cnnbyhand.byhand;

/**
 * A number of things in a layer, with the rule that gives it and that rule carried out.
 *
 * @param rule the rule in letters, such as {@code (f·f·C + 1)·M}
 * @param expression the rule with this layer's numbers filled in, and its value
 */
public record Count(String rule, Expression expression) {
    static final Count NONE = new Count("0", Expression.of(0));

    static Count of(String rule, Expression expression) {
        return new Count(rule, expression);
    }

    public long value() {
        return expression.value();
    }

    /** {@code (3·3·1 + 1)·32 = 320}. */
    public String derivation() {
        return expression.equation();
    }
}
