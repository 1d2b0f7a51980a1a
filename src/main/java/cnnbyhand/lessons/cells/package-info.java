/**
 * What a cell of a lesson can say beside the project's own words.
 *
 * <p>These classes exist so that a cell holds nothing but vocabulary of the field: {@link
 * cnnbyhand.lessons.cells.Blackboard#show} puts anything on the blackboard, and an {@link
 * cnnbyhand.lessons.cells.Experiment} is a document's network that can be checked, run, trained and looked into. They
 * know neither JShell nor Jupyter, and so work in both.
 */
package cnnbyhand.lessons.cells;
