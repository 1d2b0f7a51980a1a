/** Networks that nobody chose: drawn by chance, worked out by hand, and compared with what Deeplearning4j and TensorFlow.js make of them. */
package cnnbyhand.agreement;
