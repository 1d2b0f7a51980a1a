/**
 * Trains a Deeplearning4j network with oneDNN instead of Deeplearning4j's own layers.
 *
 * <p>{@link Acceleration} says why. The layers of a {@code MultiLayerNetwork} are translated once into {@link Operation}s and compiled,
 * for one batch size, into a {@link Plan} of oneDNN primitives: a {@link WholePlan}, whose primitives use all processors one after the
 * other, or a {@link SlicedPlan}, in which each thread takes slices of the batch through the whole network and back by itself. So
 * activations stay in the cache, threads seldom wait for each other, and no bit of the result depends on how many they are. {@link
 * Slicing} says when. A plan reads the network's own parameter vector and updates it, layer
 * by layer, as soon as a gradient is known and while it is still in the cache; the gradient is then forgotten. Where Deeplearning4j's
 * updater or a listener wants all gradients, the plan writes the network's own gradient vector instead. So the parameters, the
 * configuration, the updater's state and saved models stay plain Deeplearning4j, and its own training could take over at any
 * iteration. What cannot be translated is refused in one sentence, and Deeplearning4j trains instead.
 */
package cnnbyhand.training.engine;
