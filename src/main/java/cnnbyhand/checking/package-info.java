/**
 * Whether Deeplearning4j agrees with the hand-kept book.
 *
 * <p>This room exists because the library's own summary cannot be trusted to notice a difference: it prints the same
 * bytes for another pooling, stride, activation function or dropout. So each layer's settings are read from the
 * configuration objects, its arrays from the initialized network and its shapes from a real forward pass, and compared
 * by name with what the document says. It changes when Deeplearning4j does.
 */
package cnnbyhand.checking;
