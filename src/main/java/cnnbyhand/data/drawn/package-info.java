/**
 * Pictures that the project draws itself where real ones cannot be had: digits from pen strokes, and shapes. Each follows
 * from a seed and its index alone, so none is stored. This room changes when the drawing changes; it reads no file and
 * holds nothing copied from a real data set.
 */
package cnnbyhand.data.drawn;
