/**
 * What was typed, and whether it can be done: options, their values, and the file of answers.
 *
 * <p>This room exists so that a wrong command is refused in one line before anything else happens. It changes when an
 * option is added.
 */
package cnnbyhand.command;
