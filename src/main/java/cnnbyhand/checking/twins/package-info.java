/**
 * Deeplearning4j's side of each kind of layer, one class per kind.
 *
 * <p>This room exists so that a new kind of layer is one new class here: how its settings are read, and what the check
 * does with every property of its configuration.
 */
package cnnbyhand.checking.twins;
