package cnnbyhand.differences;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A row of the table of differences: a method that runs Deeplearning4j and tells what it gives, in the words of the definition. The
 * method is the smallest configuration, which the page shows.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Difference {

    /** What is set, in a few words. */
    String of();

    /** What the definition gives, worked out by hand. */
    String defined();

    /** How, and whose definition it is. */
    String because();
}
