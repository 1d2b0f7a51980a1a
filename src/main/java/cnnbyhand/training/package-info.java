/**
 * Whether a network learns, and how fast.
 *
 * <p>This room exists to run a regimen: it takes a Deeplearning4j network through its epochs batch by batch, measures it
 * on the test images, and knows nothing of screens and files. It changes when the experiment changes.
 */
package cnnbyhand.training;
