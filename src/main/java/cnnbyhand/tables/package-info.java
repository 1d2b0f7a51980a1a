/**
 * How facts look as text: the two books side by side, derivations, confusion, epochs.
 *
 * <p>A table is made from the objects that were compared, never from printed text. This room changes when a column does.
 */
package cnnbyhand.tables;
