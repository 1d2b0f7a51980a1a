/**
 * What Deeplearning4j gives otherwise than the definition. Each row of the table is a small program without this project; the page in
 * {@code results/reference} is written from what they find, and every build compares it with what they find now.
 */
package cnnbyhand.differences;
