package cnnbyhand.lessons;

import cnnbyhand.lessons.cells.Surface;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Keeps what cells show, and passes it on at once. */
final class Collector implements Surface {
    private static final int LONGEST_NAME = 60;

    private final String stem;
    private final Audience audience;
    private final Map<Integer, List<Shown>> shown = new TreeMap<>();
    private final Map<String, BufferedImage> pictures = new LinkedHashMap<>();
    private List<Shown> current = new ArrayList<>();
    private List<String> lines = new ArrayList<>();

    /** @param stem what the names of pictures begin with */
    Collector(String stem, Audience audience) {
        this.stem = stem;
        this.audience = audience;
    }

    /** What is shown from now on belongs to this cell. */
    void begin(Part.CodeCell cell) {
        current = new ArrayList<>();
        lines = new ArrayList<>();
        shown.put(cell.number(), current);
    }

    Outputs outputs() {
        return new Outputs(shown, pictures);
    }

    /** Lines without a picture between them make one text. */
    @Override
    public void line(String text) {
        if (lines.isEmpty()) {
            current.add(new Shown.Text(lines));
        }
        lines.add(text);
        audience.line(text);
    }

    @Override
    public int width() {
        return audience.width();
    }

    @Override
    public void picture(BufferedImage picture, String caption) {
        lines = new ArrayList<>();
        Shown.Figure named = new Shown.Figure(caption, name(caption));
        if (pictures.putIfAbsent(named.name(), picture) != null) {
            throw new IllegalArgumentException("duplicate picture caption; give each picture its own: " + caption);
        }
        current.add(named);
        audience.picture(picture, named);
    }

    /** {@code 1-mnist-filters-of-conv2d_3.png}. */
    private String name(String caption) {
        String words =
                caption.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "-").replaceAll("^-|-$", "");
        return stem + "-" + words.substring(0, Math.min(words.length(), LONGEST_NAME)) + ".png";
    }
}
