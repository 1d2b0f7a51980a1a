/**
 * What a file says of a network: Keras's, TensorFlow.js's and Deeplearning4j's formats, read by readers of their own into a network of the
 * hand-kept book. Nothing here runs code from a file, loads a class that a file names, or needs weights in memory. The
 * room changes with a format.
 */
package cnnbyhand.reading;
