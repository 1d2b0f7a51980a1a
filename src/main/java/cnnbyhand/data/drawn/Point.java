package cnnbyhand.data.drawn;

/** A place on the paper: x to the right, y down. */
record Point(double x, double y) {
    Point plus(double right, double down) {
        return new Point(x + right, y + down);
    }

    Point times(double horizontally, double vertically) {
        return new Point(x * horizontally, y * vertically);
    }

    double squaredDistance(Point other) {
        return (x - other.x) * (x - other.x) + (y - other.y) * (y - other.y);
    }
}
