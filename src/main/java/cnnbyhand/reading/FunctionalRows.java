package cnnbyhand.reading;

import cnnbyhand.reading.FunctionalCall.LayerOutput;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of one use of a Functional model. */
final class FunctionalRows {
    private final KerasModel model;
    private final FunctionalOrder order;
    private final KerasNesting nesting;
    private final Map<String, List<String>> groups = new HashMap<>();
    /** A use of a layer, without which output → the rows that it gives. */
    private final Map<LayerOutput, List<String>> rows = new LinkedHashMap<>();

    FunctionalRows(KerasModel model, FunctionalOrder order, KerasNesting nesting) {
        this.model = model;
        this.order = order;
        this.nesting = nesting;
        for (String name : order.names()) {
            String type = order.layer(name).path("class_name").asText("");
            groups.put(name, model.groups().next(nesting.group(), type));
        }
    }

    /**
     * The model's inputs in the order in which they are handed over.
     *
     * @param stated how the file lists them
     */
    List<String> starts(JsonNode stated) throws UnusableNetwork {
        List<String> found = order.starts();
        if (found.isEmpty()) {
            throw new UnusableNetwork(nesting.model() + " must have an input, found none");
        }
        List<String> listed =
                FunctionalCall.listed(stated).stream().map(LayerOutput::layer).toList();
        return Set.copyOf(listed).equals(Set.copyOf(found)) ? listed : found;
    }

    /** @param sources the rows that go into the model, one for each start */
    void addAll(List<String> starts, List<String> sources) throws UnusableNetwork {
        if (starts.size() != sources.size()) {
            throw new UnusableNetwork(nesting.model() + " must have as many inputs as go into it, " + sources.size()
                    + ", found " + starts.size());
        }
        for (FunctionalCall call : order.calls()) {
            List<String> before = call.inputs().isEmpty()
                    ? List.of(sources.get(starts.indexOf(call.layer())))
                    : rows(call.inputs(), "layer " + nesting.within() + call.layer() + ": what goes into it");
            String name = call.layer();
            List<String> given = model.addLayer(order.layer(name), nesting, name, groups.get(name), before);
            rows.put(new LayerOutput(name, call.use(), 0), given);
        }
    }

    private List<String> rows(List<LayerOutput> tensors, String what) throws UnusableNetwork {
        List<String> all = new ArrayList<>();
        for (LayerOutput tensor : tensors) {
            all.add(row(tensor, what));
        }
        return all;
    }

    private String row(LayerOutput tensor, String what) throws UnusableNetwork {
        order.requireKnown(tensor, what);
        List<String> all = rows.get(new LayerOutput(tensor.layer(), tensor.use(), 0));
        if (tensor.output() < 0 || tensor.output() >= all.size()) {
            requireKnownKind(tensor.layer());
            throw new UnusableNetwork(what + " must be output 1 to " + all.size() + " of " + tensor.layer()
                    + ", found output " + (tensor.output() + 1L));
        }
        return all.get(tensor.output());
    }

    /** Only models give out several rows here; a layer that does is of a kind that is not known. */
    private void requireKnownKind(String layer) throws UnusableNetwork {
        String type = order.layer(layer).path("class_name").asText("");
        boolean read = KerasModel.isModel(order.layer(layer)) || StatedInput.isInputLayer(order.layer(layer));
        if (!read && !KerasKinds.knows(type)) {
            throw UnusableNetwork.inLayer(
                    nesting.within() + layer,
                    "its kind must be known here, found " + LayerText.printable(type) + " with several outputs"
                            + KerasKinds.whyRefused(type).map(why -> "; " + why).orElse(""));
        }
    }

    /** What the model gives out; where the file does not say, all rows that go nowhere. */
    List<String> outputs() throws UnusableNetwork {
        List<String> outputs = rows(order.outputs(), "what " + nesting.model() + " gives out");
        List<String> last = lastRows();
        if (!outputs.isEmpty() && !outputs.containsAll(last)) {
            throw new UnusableNetwork("what " + nesting.model() + " gives out must be what its last layers give, "
                    + String.join(" and ", last) + ", found " + String.join(" and ", outputs));
        }
        return outputs.isEmpty() ? last : outputs;
    }

    private List<String> lastRows() {
        Set<LayerOutput> used = new HashSet<>();
        for (FunctionalCall call : order.calls()) {
            call.inputs().forEach(input -> used.add(new LayerOutput(input.layer(), input.use(), 0)));
        }
        return rows.entrySet().stream()
                .filter(each -> !used.contains(each.getKey()))
                .flatMap(each -> each.getValue().stream())
                .toList();
    }
}
