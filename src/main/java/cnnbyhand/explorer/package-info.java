/**
 * The page in the browser: a network whose settings can be changed, with every shape and count worked out again by the
 * hand-kept book itself, which is compiled to JavaScript for it.
 */
package cnnbyhand.explorer;
