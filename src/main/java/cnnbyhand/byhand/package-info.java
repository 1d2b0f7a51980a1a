/**
 * How shapes and parameters are counted, with nothing but arithmetic: the hand-kept book.
 *
 * <p>This room exists so that one account of a network owes nothing to the library that is being checked; it uses the
 * Java standard library alone, and changes when a new kind of layer appears. Conventions: shapes are written height ×
 * width × channels and leave the batch out; a multiply-accumulate counts once, without bias and without the batch;
 * activation bytes are those of one example's output in 32-bit floating point; a receptive field is given in pixels of
 * the input image and is not cut off at the image's edge.
 */
package cnnbyhand.byhand;
