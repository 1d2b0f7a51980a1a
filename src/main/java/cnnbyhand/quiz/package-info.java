/**
 * What a student predicts of a network, and why a wrong prediction came out as it did.
 *
 * <p>This room exists so that a wrong number is explained and not only refused. A known slip is carried out as the student
 * would have carried it out, with the hand-kept book's own layers where they can say it; only where it comes to the very
 * number that was given is it named, and as the student's only where no answer of theirs speaks against it. Any number at
 * all is wrong where a layer keeps none. What follows correctly from an earlier slip counts apart. The room changes when
 * another slip becomes known, and needs no Deeplearning4j.
 */
package cnnbyhand.quiz;
