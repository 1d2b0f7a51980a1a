/**
 * Turns a lesson as it is recorded into other forms: a Jupyter notebook, or a web page that is a single file. This part
 * changes when one of those formats does; it runs nothing.
 */
package cnnbyhand.lessons.export;
