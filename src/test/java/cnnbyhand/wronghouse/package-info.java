/** A house that breaks every rule of the real one, so that the rules can be seen to fail. */
package cnnbyhand.wronghouse;
