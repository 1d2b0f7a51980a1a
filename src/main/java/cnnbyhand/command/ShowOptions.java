package cnnbyhand.command;

import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.LayerFigure;
import cnnbyhand.byhand.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be shown beside the two books.
 *
 * @param words derivations, summary, or names of layers
 * @param figures further columns of the table
 */
public record ShowOptions(List<String> words, List<LayerFigure> figures) {
    private static final String DERIVATIONS = "derivations";
    private static final String SUMMARY = "summary";
    private static final List<String> FIGURES =
            Stream.of(LayerFigure.values()).map(LayerFigure::word).toList();

    /** @throws WrongCommand where a column is none, or no network is run */
    static ShowOptions of(RawOptions typed) throws WrongCommand {
        List<LayerFigure> figures = new ArrayList<>();
        for (String word : listed(typed, Option.COLUMNS)) {
            figures.add(figure(word));
        }
        requireNetwork(typed, Option.SHOW);
        requireNetwork(typed, Option.COLUMNS);
        return new ShowOptions(listed(typed, Option.SHOW), List.copyOf(figures));
    }

    public boolean derivations() {
        return words.contains(DERIVATIONS);
    }

    public boolean summary() {
        return words.contains(SUMMARY);
    }

    /** The names of layers whose derivations are shown. */
    public List<String> layers() {
        return words.stream()
                .filter(word -> !word.equals(DERIVATIONS) && !word.equals(SUMMARY))
                .toList();
    }

    /** @throws WrongCommand where none of these networks has a layer that is to be shown */
    public void requireLayersOf(List<Network> networks) throws WrongCommand {
        List<String> names = networks.stream()
                .flatMap(network -> network.layers().stream())
                .map(Layer::name)
                .toList();
        for (String layer : layers()) {
            if (!names.contains(layer)) {
                List<String> allowed = new ArrayList<>(List.of(DERIVATIONS, SUMMARY));
                allowed.addAll(names);
                throw RawOptions.wrong(Option.SHOW, Option.SHOW.allowed(), layer, Nearest.to(layer, allowed));
            }
        }
    }

    private static LayerFigure figure(String word) throws WrongCommand {
        int place = FIGURES.indexOf(word);
        if (place < 0) {
            throw RawOptions.wrong(Option.COLUMNS, Option.COLUMNS.allowed(), word, Nearest.to(word, FIGURES));
        }
        return LayerFigure.values()[place];
    }

    private static List<String> listed(RawOptions typed, Option option) {
        return typed.given(option).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static void requireNetwork(RawOptions typed, Option option) throws WrongCommand {
        Optional<String> given = typed.given(option);
        boolean network = typed.has(Option.MODEL) || typed.has(Option.NETWORK);
        if (given.isPresent() && !network) {
            throw new WrongCommand("-D" + option.word() + " must be given with -Dmodel or -Dnetwork, found neither");
        }
    }
}
