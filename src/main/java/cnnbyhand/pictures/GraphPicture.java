package cnnbyhand.pictures;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Expression;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.NamedShape;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A network that branches, drawn: a box for each row, with its kind, its shape and its parameters. */
public final class GraphPicture {
    private static final Font BOLD = new Font(Font.SANS_SERIF, Font.BOLD, 13);
    private static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final Color LINE = new Color(90, 98, 110);
    private static final Color KEEPING = new Color(218, 229, 246);
    private static final int LETTERS = 16;
    private static final int PADDING = 10;
    private static final int BOX = 3 * LETTERS + PADDING;
    /** A picture of pixels has at most so many along its longer side; lines have no such limit. */
    private static final double LONGEST = 6000;

    private static final Graphics2D RULER = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();

    private final Map<String, List<String>> texts = new HashMap<>();
    private final Map<String, Color> colors = new HashMap<>();
    private final GraphLayout layout;

    private GraphPicture(Ledger ledger) {
        for (NamedShape input : ledger.inputs()) {
            texts.put(input.name(), List.of(input.name(), "input", input.shape().toString()));
        }
        ledger.entries().forEach(this::add);
        layout = GraphLayout.of(ledger, name -> width(texts.get(name)), BOX);
    }

    public static GraphPicture of(Ledger ledger) {
        return new GraphPicture(ledger);
    }

    private void add(Entry entry) {
        long parameters = entry.parameters().total().value();
        String kept = parameters == 0 ? "" : ", " + Expression.grouped(parameters) + " parameters";
        texts.put(
                entry.name(),
                List.of(entry.name(), entry.layer().kind(), entry.output().shape() + kept));
        if (parameters > 0) {
            colors.put(entry.name(), KEEPING);
        }
    }

    private static int width(List<String> lines) {
        int widest = 0;
        for (int line = 0; line < lines.size(); line++) {
            FontMetrics metrics = RULER.getFontMetrics(line == 0 ? BOLD : PLAIN);
            widest = Math.max(widest, metrics.stringWidth(lines.get(line)));
        }
        return widest + 2 * PADDING;
    }

    /** As pixels; made smaller where it would be longer than any screen shows. */
    public BufferedImage picture() {
        double scale = Math.min(1, LONGEST / Math.max(layout.width(), layout.height()));
        BufferedImage picture = new BufferedImage(
                (int) Math.ceil(layout.width() * scale),
                (int) Math.ceil(layout.height() * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.scale(scale, scale);
        paint(pen);
        pen.dispose();
        return picture;
    }

    /** In its whole size, for any pen. */
    public Drawing drawing() {
        return new Drawing(layout.width(), layout.height(), List.of(this::paint));
    }

    private void paint(Graphics2D pen) {
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, layout.width(), layout.height());
        pen.setStroke(new BasicStroke(1));
        pen.setColor(LINE);
        for (Path2D line : layout.lines()) {
            pen.draw(line);
            paintHead(pen, line);
        }
        layout.boxes().forEach((name, box) -> paintBox(pen, name, box));
    }

    /** The tip of an arrow that comes from above. */
    private static void paintHead(Graphics2D pen, Path2D line) {
        double x = line.getCurrentPoint().getX();
        double y = line.getCurrentPoint().getY();
        Path2D head = new Path2D.Double();
        head.moveTo(x, y);
        head.lineTo(x - 3, y - 6);
        head.lineTo(x + 3, y - 6);
        head.closePath();
        pen.fill(head);
    }

    private void paintBox(Graphics2D pen, String name, Rectangle2D box) {
        pen.setColor(colors.getOrDefault(name, Color.WHITE));
        pen.fill(box);
        pen.setColor(LINE);
        pen.draw(box);
        List<String> lines = texts.get(name);
        for (int line = 0; line < lines.size(); line++) {
            pen.setFont(line == 0 ? BOLD : PLAIN);
            pen.setColor(Color.BLACK);
            pen.drawString(
                    lines.get(line),
                    (float) box.getX() + PADDING,
                    (float) box.getY() + PADDING / 2f + LETTERS * (line + 0.8f));
        }
    }
}
