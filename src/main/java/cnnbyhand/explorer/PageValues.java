package cnnbyhand.explorer;

import cnnbyhand.keeping.Json;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Pictures for a page, and what the network has learned, if it has and if that fits. */
public final class PageValues {
    private final List<Map<String, Object>> pictures = new ArrayList<>();
    private final List<Map<String, Object>> weights = new ArrayList<>();
    private SortedMap<Integer, String> classes = new TreeMap<>();
    private float[] black = {};
    private String note = "";
    private String why = "";
    private String command = "";

    /**
     * Takes one picture.
     *
     * @param label what it shows
     * @param pixels channel by channel, and within a channel row by row, 0 for black
     */
    public void picture(String label, byte[] pixels) {
        pictures.add(
                Map.of("label", label, "data", Json.plain(Base64.getEncoder().encodeToString(pixels))));
    }

    /** @param values the number that stands for black in each channel; white is greater by 1 */
    public void black(float... values) {
        black = values.clone();
    }

    /** @param names what the units of the last layer stand for */
    public void classes(SortedMap<Integer, String> names) {
        classes = names;
    }

    /** Takes all weights of one state of the network; the page shows the first that it is given until another is chosen. */
    public void weights(PageWeights state) {
        weights.add(state.told());
    }

    /** @param sentences what has to be said of the pictures */
    public void note(String sentences) {
        note = sentences;
    }

    /**
     * Says why there is nothing learned, or not of every layer.
     *
     * @param sentences the reason
     * @param typed what to type; empty where nothing helps
     */
    public void nothingLearned(String sentences, String typed) {
        why = sentences;
        command = typed;
    }

    String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("note", note);
        all.put("why", why);
        all.put("command", command);
        all.put("black", black);
        all.put("classes", classes);
        all.put("pictures", pictures);
        all.put("weights", weights);
        return Json.text(all);
    }
}
