/**
 * The order in which things happen: a model's run, a quiz, a lesson.
 *
 * <p>This room exists so that screens only show and the rooms below only answer: here they are put together. It changes
 * when a run gets another step.
 */
package cnnbyhand.run;
