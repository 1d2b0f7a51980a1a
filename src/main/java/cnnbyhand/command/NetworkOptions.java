package cnnbyhand.command;

import cnnbyhand.byhand.Shape;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A network from a file, instead of a model.
 *
 * @param file where it is described
 * @param input the shape of one example, where it was typed
 * @param partial output shapes of layers of unknown kinds, by name; nothing where such layers are refused
 * @param importer whether Deeplearning4j's own importer is asked, too
 */
public record NetworkOptions(Path file, Optional<Shape> input, Optional<Map<String, Shape>> partial, boolean importer) {
    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{0,8}(x[1-9]\\d{0,8}){0,3}");

    static Optional<NetworkOptions> of(RawOptions typed) throws WrongCommand {
        Optional<String> file = typed.given(Option.NETWORK);
        if (file.isEmpty()) {
            if (asked(typed).isEmpty()) {
                refuseAlone(typed, Option.INPUT);
                refuseAlone(typed, Option.PARTIAL);
            }
            refuseAlone(typed, Option.IMPORTER);
            return Optional.empty();
        }
        if (typed.has(Option.MODEL)) {
            throw new WrongCommand("a run must be of a model or of a network, found -Dmodel=" + typed.text(Option.MODEL)
                    + " and -Dnetwork=" + file.get());
        }
        return Optional.of(new NetworkOptions(
                path(file.get()), input(typed), StatedShapes.of(typed), typed.flag(Option.IMPORTER)));
    }

    private static void refuseAlone(RawOptions typed, Option option) throws WrongCommand {
        if (typed.has(option)) {
            throw new WrongCommand(option.word() + " must be given with a network, found none; say -Dnetwork=FILE");
        }
    }

    /** The file that a quiz is about; nothing where its value is none, so that it may be a model's name. */
    static Optional<NetworkOptions> asked(RawOptions typed) throws WrongCommand {
        String value = typed.text(Option.QUIZ);
        try {
            boolean file = !value.isEmpty() && Files.isRegularFile(Path.of(value));
            return file
                    ? Optional.of(new NetworkOptions(Path.of(value), input(typed), StatedShapes.of(typed), false))
                    : Optional.empty();
        } catch (InvalidPathException impossible) {
            return Optional.empty();
        }
    }

    private static Path path(String file) throws WrongCommand {
        try {
            return Path.of(file);
        } catch (InvalidPathException impossible) {
            throw RawOptions.wrong(Option.NETWORK, Option.NETWORK.allowed(), file, Optional.empty());
        }
    }

    private static Optional<Shape> input(RawOptions typed) throws WrongCommand {
        Optional<String> text = typed.given(Option.INPUT);
        Optional<Shape> shape = text.flatMap(NetworkOptions::shape);
        if (text.isPresent() && shape.isEmpty()) {
            throw RawOptions.wrong(Option.INPUT, Option.INPUT.allowed(), text.get(), Optional.empty());
        }
        return shape;
    }

    /** {@code 224x224x3}; nothing where the text is no shape. */
    static Optional<Shape> shape(String text) {
        return SHAPE.matcher(text).matches()
                ? Optional.of(
                        Shape.of(Stream.of(text.split("x")).map(Long::valueOf).toList()))
                : Optional.empty();
    }
}
