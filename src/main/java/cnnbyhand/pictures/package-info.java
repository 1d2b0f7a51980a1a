/**
 * How facts look when drawn: filters, feature maps, curves, confusion, mistakes.
 *
 * <p>This room draws and writes nothing. It changes when a picture is added or looks otherwise.
 */
package cnnbyhand.pictures;
