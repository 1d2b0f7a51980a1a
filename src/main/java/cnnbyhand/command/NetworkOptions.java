package cnnbyhand.command;

import cnnbyhand.byhand.Shape;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A network from a file, instead of a model.
 *
 * @param file where it is described
 * @param change what is to be otherwise than in the file
 * @param inputs the sizes of several inputs, by name
 * @param partial output shapes of layers of unknown kinds, by name; nothing where such layers are refused
 * @param importer whether Deeplearning4j's own importer is asked, too
 */
public record NetworkOptions(
        Path file,
        NetworkChange change,
        Map<String, Shape> inputs,
        Optional<Map<String, Shape>> partial,
        boolean importer) {

    static Optional<NetworkOptions> of(RawOptions typed) throws WrongCommand {
        Optional<String> file = typed.given(Option.NETWORK);
        if (file.isEmpty()) {
            if (asked(typed).isEmpty()) {
                refuseAlone(typed, Option.PARTIAL);
            }
            refuseAlone(typed, Option.IMPORTER);
            return Optional.empty();
        }
        boolean importer = typed.flag(Option.IMPORTER);
        if (importer && typed.has(Option.CHANGE)) {
            throw new WrongCommand(
                    "importer must be given without a change, found -Dchange; Deeplearning4j imports the file as it is");
        }
        if (typed.has(Option.MODEL)) {
            throw new WrongCommand("a run must be of a model or of a network, found -Dmodel=" + typed.text(Option.MODEL)
                    + " and -Dnetwork=" + file.get());
        }
        requireImages(typed);
        return Optional.of(new NetworkOptions(
                path(file.get()), NetworkChange.of(typed), inputs(typed), StatedShapes.of(typed), importer));
    }

    /**
     * A change of the size, too, may not be asked of the importer.
     *
     * @param own the input that the file states
     * @throws WrongCommand where it is
     */
    public void requireWithoutImporter(NetworkChange change, Shape own) throws WrongCommand {
        if (importer) {
            throw new WrongCommand("importer must be given without a change, found" + change.typed()
                    + " on an input of " + own + "; Deeplearning4j imports the file as it is");
        }
    }

    private static void refuseAlone(RawOptions typed, Option option) throws WrongCommand {
        if (typed.has(option)) {
            throw new WrongCommand(option.word() + " must be given with a network, found none; say -Dnetwork=FILE");
        }
    }

    /** A file does not say what its network was trained on. */
    private static void requireImages(RawOptions typed) throws WrongCommand {
        if (typed.has(Option.TRAIN) && typed.flag(Option.TRAIN) && !typed.has(Option.DATA)) {
            throw new WrongCommand("data must be given to train a network from a file, found none; say -Ddata=FOLDER or"
                    + " -Ddata=drawn");
        }
    }

    /** The file that a quiz is about; nothing where its value is none, so that it may be a model's name. */
    static Optional<NetworkOptions> asked(RawOptions typed) throws WrongCommand {
        String value = typed.text(Option.QUIZ);
        return isFile(value)
                ? Optional.of(new NetworkOptions(
                        Path.of(value), NetworkChange.of(typed), inputs(typed), StatedShapes.of(typed), false))
                : Optional.empty();
    }

    /** Whether {@code -Dinput} names the inputs of a file. */
    static boolean namesInputs(RawOptions typed) {
        boolean file = typed.has(Option.NETWORK) || isFile(typed.text(Option.QUIZ));
        return file
                && typed.given(Option.INPUT).filter(text -> text.contains(":")).isPresent();
    }

    private static Map<String, Shape> inputs(RawOptions typed) throws WrongCommand {
        return namesInputs(typed) ? StatedShapes.shapes(Option.INPUT, typed.text(Option.INPUT)) : Map.of();
    }

    private static boolean isFile(String path) {
        try {
            return !path.isEmpty() && Files.isRegularFile(Path.of(path));
        } catch (InvalidPathException impossible) {
            return false;
        }
    }

    /** What the folder of results is called, the same for the same sizes. */
    public String folder(String name) {
        Map<String, Map<String, String>> sizes = new LinkedHashMap<>();
        inputs.forEach((input, shape) -> sizes.put(input, Map.of(Option.INPUT.word(), shape.toString())));
        return inputs.isEmpty() ? name : FolderName.of(name, Optional.empty(), sizes);
    }

    private static Path path(String file) throws WrongCommand {
        try {
            return Path.of(file);
        } catch (InvalidPathException impossible) {
            throw RawOptions.wrong(Option.NETWORK, Option.NETWORK.allowed(), file, Optional.empty());
        }
    }
}
