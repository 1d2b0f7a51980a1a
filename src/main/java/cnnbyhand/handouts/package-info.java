/**
 * What a class gets on paper or on the wall: hand-outs, solutions, slides and texts for LaTeX, of a lesson or of a network.
 *
 * <p>A network is written as a page like a lesson's, so that every form has one writer. This room changes with the form of
 * what is handed out; what a lesson says and how a number comes about is told by other rooms.
 */
package cnnbyhand.handouts;
