package cnnbyhand.byhand;

/**
 * Values that go from one place of a network to another.
 *
 * @param name the row that they come from, or the network's input
 * @param shape of one example
 */
public record NamedShape(String name, Shape shape) {}
