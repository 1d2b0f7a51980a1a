/**
 * What the documents built: one class a document, and the list of them.
 *
 * <p>This room exists so that a document's network stands in one place, written down twice on purpose: as the plain list
 * of layers that the document describes, and as a Deeplearning4j configuration. Neither is made from the other. It
 * changes when a document is added: a new class here and its line in {@link cnnbyhand.published.Models}.
 */
package cnnbyhand.published;
