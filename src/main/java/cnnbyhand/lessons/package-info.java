/**
 * Runs the lessons of {@code notebooks-equivalent}: Markdown whose {@code java} blocks are cells.
 *
 * <p>This room exists so that a lesson's every number and picture comes from a run, and a test notices when one no longer
 * does. It takes a page apart without changing a byte of its prose, runs the cells in order through JShell, compares or
 * records what they showed, and turns a page into a notebook or a web page. It changes when the form of a lesson changes;
 * what cells can say is in {@link cnnbyhand.lessons.cells}.
 */
package cnnbyhand.lessons;
