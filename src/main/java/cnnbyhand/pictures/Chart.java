package cnnbyhand.pictures;

import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * Curves over one pair of axes, drawn into a part of a sheet.
 *
 * @param title above it
 * @param vertical what is measured upwards, with its unit
 * @param horizontal what is measured to the right
 * @param x the axis to the right
 * @param y the axis upwards; what lies beyond its ends is cut off
 */
record Chart(String title, String vertical, String horizontal, Ticks x, Ticks y, List<ChartLine> curves) {
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.PLAIN, 26);
    private static final Font WORDS = new Font(Font.SANS_SERIF, Font.PLAIN, 22);
    private static final Font NUMBERS = new Font(Font.SANS_SERIF, Font.PLAIN, 20);
    private static final Color GRID = new Color(0xE4E4E4);
    private static final int LEFT = 120;
    private static final int RIGHT = 30;
    private static final int TOP = 60;
    private static final int LEGEND_LINE = 34;
    private static final int BOTTOM = 90;
    private static final int DOT = 5;

    /** Draws it into the rectangle {@code (left, top, width, height)}. */
    void paint(Sheet sheet, int left, int top, int width, int height) {
        int below = BOTTOM + LEGEND_LINE * curves.size();
        Rectangle frame = new Rectangle(left + LEFT, top + TOP, width - LEFT - RIGHT, height - TOP - below);
        sheet.writeCentred(title, TITLE, Color.BLACK, frame.x, frame.width, top + TOP - 22);
        grid(sheet, frame);
        words(sheet, left, frame);
        curves.forEach(curve -> line(sheet, frame, curve));
        sheet.frame(Color.GRAY, frame.x, frame.y, frame.width, frame.height);
        legend(sheet, frame);
    }

    private void grid(Sheet sheet, Rectangle frame) {
        for (double mark : x.marks()) {
            int place = (int) Math.round(across(frame, mark));
            sheet.fill(GRID, place, frame.y, 1, frame.height);
            sheet.writeCentred(x.text(mark), NUMBERS, Color.BLACK, place - 50, 100, frame.y + frame.height + 26);
        }
        for (double mark : y.marks()) {
            int place = (int) Math.round(up(frame, mark));
            sheet.fill(GRID, frame.x, place, frame.width, 1);
            sheet.writeBefore(y.text(mark), NUMBERS, Color.BLACK, frame.x - 10, place + 7);
        }
    }

    private void words(Sheet sheet, int left, Rectangle frame) {
        sheet.writeCentred(horizontal, WORDS, Color.BLACK, frame.x, frame.width, frame.y + frame.height + 60);
        int half = sheet.width(vertical, WORDS) / 2;
        sheet.writeUpwards(vertical, WORDS, Color.BLACK, left + 26, frame.y + frame.height / 2 + half, 90);
    }

    private void line(Sheet sheet, Rectangle frame, ChartLine curve) {
        Path2D line = new Path2D.Double();
        for (ChartPoint point : curve.points()) {
            double across = across(frame, point.x());
            if (line.getCurrentPoint() == null) {
                line.moveTo(across, up(frame, point.y()));
            } else {
                line.lineTo(across, up(frame, point.y()));
            }
        }
        sheet.line(curve.color(), 3, line, frame);
        curve.points().stream()
                .filter(point -> curve.dots() && within(point))
                .forEach(point -> sheet.dot(curve.color(), across(frame, point.x()), up(frame, point.y()), DOT));
    }

    private boolean within(ChartPoint point) {
        return point.y() >= y.from() && point.y() <= y.to();
    }

    private void legend(Sheet sheet, Rectangle frame) {
        int baseline = frame.y + frame.height + BOTTOM + LEGEND_LINE / 2;
        for (ChartLine curve : curves) {
            sheet.fill(curve.color(), frame.x, baseline - 9, 40, 4);
            if (curve.dots()) {
                sheet.dot(curve.color(), frame.x + 20, baseline - 7, DOT);
            }
            sheet.write(curve.name(), WORDS, Color.BLACK, frame.x + 54, baseline);
            baseline += LEGEND_LINE;
        }
    }

    private double across(Rectangle frame, double value) {
        return frame.x + x.share(value) * frame.width;
    }

    private double up(Rectangle frame, double value) {
        return frame.y + (1 - y.share(value)) * frame.height;
    }
}
