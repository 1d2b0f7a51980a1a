/**
 * What the page asks the hand-kept book. It runs compiled in the browser, so it uses nothing but what the compiler knows of
 * Java; the tests run it uncompiled, too, and compare.
 */
package cnnbyhand.explorer.page;
