package cnnbyhand.byhand;

/**
 * A known way to a wrong number.
 *
 * @param word the slip in one word, for files
 * @param sentence what went wrong, and how it is right
 */
public record Slip(String word, String sentence) {}
