/**
 * What the user sees and types: the only room that knows the console.
 *
 * <p>Its pages show what other rooms hand over and keep nothing. It changes when the order or the look of the screen does.
 */
package cnnbyhand.screen;
