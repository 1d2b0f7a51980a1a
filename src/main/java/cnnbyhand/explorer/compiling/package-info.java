/** Turns the hand-kept book into a script, and a network into the words that the script reads. */
package cnnbyhand.explorer.compiling;
