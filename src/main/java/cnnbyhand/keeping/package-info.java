/**
 * What is kept: result folders, the record of a run, trained networks and checkpoints.
 *
 * <p>This room exists so that nothing is half written and nothing is lost: files are written beside and moved into place,
 * and a full disk ends in one line. It changes when another file is kept.
 */
package cnnbyhand.keeping;
