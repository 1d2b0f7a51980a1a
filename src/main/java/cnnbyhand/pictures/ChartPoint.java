package cnnbyhand.pictures;

/** A place in a chart, in the axes' own units. */
record ChartPoint(double x, double y) {}
