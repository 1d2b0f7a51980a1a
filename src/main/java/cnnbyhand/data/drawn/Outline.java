package cnnbyhand.data.drawn;

/** One shape or texture: which part of the square from −1 to 1 it covers. */
final class Outline {
    private final int kind;
    private final double centreX;
    private final double centreY;
    private final double size;
    private final double inner;
    private final double cosine;
    private final double sine;
    private final double period;
    private final double phase;

    Outline(int kind, Chance chance) {
        this.kind = kind;
        size = chance.between(0.35, 0.8);
        inner = size * chance.between(0.45, 0.75);
        centreX = chance.between(-0.9, 0.9) * (1 - size);
        centreY = chance.between(-0.9, 0.9) * (1 - size);
        double turn = turn(kind, chance);
        cosine = StrictMath.cos(turn);
        sine = StrictMath.sin(turn);
        period = chance.between(0.3, 0.7);
        phase = chance.between(0, 1);
    }

    /** Stripes keep their direction, within a few degrees; squares and the like may lie as they please. */
    private static double turn(int kind, Chance chance) {
        double little = chance.around(0.08);
        double quarter = Math.PI / 4;
        return switch (kind) {
            case 6 -> 2 * quarter + little;
            case 7 -> (chance.oneOf(2) == 0 ? quarter : 3 * quarter) + little;
            case 2, 3, 4 -> chance.between(-quarter, quarter);
            default -> little;
        };
    }

    /** How much of the pixel around a point is covered, from 0 to 1. */
    double cover(double x, double y, double pixel) {
        double right = cosine * (x - centreX) + sine * (y - centreY);
        double down = cosine * (y - centreY) - sine * (x - centreX);
        return Math.max(0, Math.min(1, 0.5 + inside(right, down) / pixel));
    }

    /** Distance to the edge: positive inside. */
    private double inside(double x, double y) {
        return switch (kind) {
            case 0 -> size - Math.sqrt(x * x + y * y);
            case 1 -> Math.min(size - Math.sqrt(x * x + y * y), Math.sqrt(x * x + y * y) - inner);
            case 2 -> 0.8 * size - Math.max(Math.abs(x), Math.abs(y));
            case 3 -> Math.min(size / 2 - y, size / 2 + y / 2 - Math.abs(x) * 0.866);
            case 4 -> Math.max(bar(x, y), bar(y, x));
            case 5, 6, 7 -> wave(y);
            case 8 -> wave(x) > 0 == wave(y) > 0 ? nearer(x, y) : -nearer(x, y);
            default -> dot(x, y);
        };
    }

    private double bar(double along, double across) {
        return Math.min(size - Math.abs(along), size / 4 - Math.abs(across));
    }

    /** Half a period covered, half a period not. */
    private double wave(double across) {
        return period / 4 - Math.abs(fromMiddle(across));
    }

    private double nearer(double x, double y) {
        return Math.min(Math.abs(wave(x)), Math.abs(wave(y)));
    }

    private double dot(double x, double y) {
        double right = fromMiddle(x);
        double down = fromMiddle(y);
        return period * 0.3 - Math.sqrt(right * right + down * down);
    }

    private double fromMiddle(double across) {
        double periods = across / period + phase;
        return period * (periods - Math.rint(periods));
    }
}
