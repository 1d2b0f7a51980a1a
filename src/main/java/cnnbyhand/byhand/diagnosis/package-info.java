/**
 * Why a wrong number came out as it did: the slip that leads to it, made in the layer itself or in an earlier one. It is part of
 * the hand-kept book, so that the quiz and the page in the browser name the same slips.
 */
package cnnbyhand.byhand.diagnosis;
