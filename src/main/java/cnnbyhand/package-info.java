/** The door: reads the command and starts the run, the quiz or the lesson that it asks for. */
package cnnbyhand;
