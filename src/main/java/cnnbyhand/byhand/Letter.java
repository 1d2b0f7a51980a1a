package cnnbyhand.byhand;

/**
 * A letter of a layer's rule.
 *
 * @param letter as the rule has it
 * @param meaning what it stands for, to be read behind it
 * @param value its value in this layer
 */
public record Letter(String letter, String meaning, long value) {}
