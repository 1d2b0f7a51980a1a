package cnnbyhand.explorer;

import cnnbyhand.byhand.ParameterArray;
import cnnbyhand.keeping.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The weights of a network in one state, for a page. */
public final class PageWeights {
    private final WeightState state;
    private final String note;
    private final double bound;
    private final List<Map<String, Object>> arrays = new ArrayList<>();

    /**
     * @param state whether the network was trained
     * @param note what has to be said of them
     * @param bound by how much an output of one of the page's pictures may differ from the network's
     */
    public PageWeights(WeightState state, String note, double bound) {
        this.state = state;
        this.note = note;
        this.bound = bound;
    }

    /** Takes one array of a layer, in the book's order. */
    public void array(String layer, ParameterArray array, RoundedArray numbers) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("layer", layer);
        told.put("role", array.role().name());
        told.put("bits", numbers.bits());
        told.put("scale", numbers.scale());
        told.put("data", Json.plain(numbers.text()));
        arrays.add(told);
    }

    Map<String, Object> told() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("state", state.word());
        all.put("note", note);
        all.put("bound", bound);
        all.put("arrays", arrays);
        return all;
    }

    /** What a network went through. */
    public enum WeightState {
        TRAINED("trained"),
        UNTRAINED("untrained");

        private final String word;

        WeightState(String word) {
            this.word = word;
        }

        /** As the page and its address say it. */
        public String word() {
            return word;
        }
    }
}
