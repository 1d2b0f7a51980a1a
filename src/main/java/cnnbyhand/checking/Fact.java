package cnnbyhand.checking;

/** The kinds of facts that are counted apart. */
public enum Fact {
    SHAPE,
    COUNT,
    SETTING,
    /** A single value of a layer's output. */
    VALUE,
    /** What Deeplearning4j's summary prints: a count, or all numbers of one shape. */
    NUMBER
}
