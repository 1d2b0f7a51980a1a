/**
 * What is kept of a run: tables, curves, pictures, the record of the run.
 *
 * <p>This room exists so that what was on the screen can be used in a lecture afterwards. It is the only room that writes
 * files, into one folder a model; its tables are the very objects that the screen shows. It changes when a column is
 * added or a picture drawn otherwise.
 */
package cnnbyhand.results;
