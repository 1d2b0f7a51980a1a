/**
 * The door: reads the command, picks the model and runs the lecture or the quiz. Everything that a student sees on the
 * screen is laid out here, from objects that the other rooms hand over.
 */
package cnnbyhand;
