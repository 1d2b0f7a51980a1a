/** A network in the words of other programs and texts, to be copied out of the page; it runs in the browser. */
package cnnbyhand.explorer.copying;
